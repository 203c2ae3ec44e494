namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>The C# files and views of <c>src</c>, for rules about what is written in them.</summary>
internal static class SourceFiles
{
    private static readonly string Root = Path.Combine(RepositoryFolder.Root, "src");

    /// <summary>Each file with its path below <c>src</c>, written with forward slashes.</summary>
    public static IEnumerable<(string Path, string[] Lines)> All() =>
        from file in Directory.EnumerateFiles(Root, "*.*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".cs" or ".cshtml"
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            && !path.Contains("/node_modules/", StringComparison.Ordinal)
        select (path, File.ReadAllLines(file));
}
