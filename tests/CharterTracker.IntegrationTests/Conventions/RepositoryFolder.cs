namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>The folder that these tests were built from, for conventions about text that is not in the compiled code.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The files under <c>src</c> and <c>tests</c> that end so, without those that a build makes.</summary>
    public static IEnumerable<string> SourceFiles(string ending) =>
        from folder in new[] { "src", "tests" }
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), $"*{ending}", SearchOption.AllDirectories)
        where !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules")
        select file;

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("These tests run from the folders of the repository"),
        _ when File.Exists(Path.Combine(folder.FullName, "CharterTracker.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
