namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>Page models are made of the steps in <c>Web/PageSupport</c>: they neither confirm nor answer failures by hand.</summary>
public class PageModelTests
{
    /// <summary>
    /// The number of pages that answer a failure in their own way: they go on after it, or show it at a field of its own.
    /// </summary>
    private const int FailuresAnsweredByHand = 8;

    [Fact]
    public void Confirmation_IsSetByTheStepOnly()
    {
        var wrong = Pages().Where(f => f.Lines.Any(l =>
            l.Contains("\"Confirmation\"", StringComparison.Ordinal) || l.Contains("Confirmation.Key", StringComparison.Ordinal)));

        Assert.Empty(wrong.Select(f => f.Path));
    }

    [Fact]
    public void Requests_AreSentByTheStepOnly()
    {
        var wrong = Pages().Where(f => f.Lines.Any(l => l.Contains("IMediator", StringComparison.Ordinal)));

        Assert.Empty(wrong.Select(f => f.Path));
    }

    [Fact]
    public void Failures_AreSeldomAnsweredByHand()
    {
        var byHand =
            from file in Pages()
            from line in file.Lines
            where line.Contains("Failure is not null", StringComparison.Ordinal)
            select $"{file.Path}: {line.Trim()}";

        Assert.True(byHand.Count() <= FailuresAnsweredByHand, string.Join('\n', byHand));
    }

    private static IEnumerable<(string Path, string[] Lines)> Pages() =>
        SourceFiles.All().Where(f => f.Path.StartsWith("CharterTracker.Web/Pages/", StringComparison.Ordinal));
}
