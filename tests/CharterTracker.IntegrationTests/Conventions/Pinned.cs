namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>
/// The lists in <c>Conventions/Pinned</c>: what people, programs and stored rows rely on, one name per line. A test compares what is found
/// with its list. Where they differ on purpose, take the file that was found, which is next to the list in the output folder.
/// </summary>
internal static class Pinned
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Conventions", "Pinned");

    /// <summary>
    /// Compares what is found with a list, whatever the order and with repeated lines counted once; the files are sorted.
    /// </summary>
    public static void AssertIsList(string file, IEnumerable<string> found)
    {
        string[] lines = [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] expected = File.Exists(PathOf(file)) ? File.ReadAllLines(PathOf(file)) : [];
        string[] gone = [.. expected.Except(lines, StringComparer.Ordinal).Select(l => $"- {l}")];
        string[] added = [.. lines.Except(expected, StringComparer.Ordinal).Select(l => $"+ {l}")];
        if (gone.Length + added.Length > 0)
        {
            Fail(file, string.Join('\n', lines) + "\n", string.Join('\n', gone.Concat(added)));
        }
        Assert.Equal(expected.Order(StringComparer.Ordinal), expected);
    }

    public static void AssertIsText(string file, string found)
    {
        var text = found.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var expected = File.Exists(PathOf(file)) ? File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n") : "";
        if (text != expected)
        {
            var (was, now) = expected.Split('\n').Zip(text.Split('\n')).FirstOrDefault(pair => pair.First != pair.Second);
            Fail(file, text, $"- {was}\n+ {now}");
        }
    }

    private static string PathOf(string file) => Path.Combine(Folder, file);

    private static void Fail(string file, string found, string difference)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText($"{PathOf(file)}.found", found);
        Assert.Fail($"Not as in Conventions/Pinned/{file} (what was found is in {PathOf(file)}.found):\n{difference}");
    }
}
