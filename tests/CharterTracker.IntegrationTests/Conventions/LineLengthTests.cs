namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>Lines end by 140 characters, in views by 160. Those that were longer when the rule came may only get fewer.</summary>
public class LineLengthTests
{
    private const int LongLinesOfCode = 2215;
    private const int LongLinesOfViews = 53;

    [Theory]
    [InlineData(".cs", 140, LongLinesOfCode)]
    [InlineData(".cshtml", 160, LongLinesOfViews)]
    public void Lines_AreNoLonger_ThanTheRuleSays(string ending, int longest, int known)
    {
        var files = RepositoryFolder.SourceFiles(ending)
            .Select(f => (Path: Path.GetRelativePath(RepositoryFolder.Root, f), Count: File.ReadLines(f).Count(l => l.Length > longest)))
            .ToList();

        var found = files.Sum(f => f.Count);

        Assert.True(
            found <= known,
            $"{found} lines of {ending} files are longer than {longest} characters, {known} were: wrap what you wrote. Most are in\n"
                + string.Join('\n', files.OrderByDescending(f => f.Count).Take(20).Select(f => $"{f.Count} {f.Path}")));
    }
}
