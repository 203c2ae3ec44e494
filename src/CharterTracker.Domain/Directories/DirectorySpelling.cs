namespace CharterTracker.Domain.Directories;

/// <summary>
/// A key under which a word that occurs in the directory is found when it is mistyped. Every word is also a key of its own.
/// </summary>
public sealed class DirectorySpelling
{
    private DirectorySpelling() { }

    public string Key { get; private init; } = "";
    public string Word { get; private init; } = "";

    public static IEnumerable<DirectorySpelling> CreateAll(string word) => FuzzyMatch.KeysOf(word).Select(key => new DirectorySpelling { Key = key, Word = word });
}
