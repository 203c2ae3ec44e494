namespace CharterTracker.Adapters.Evidence;

/// <summary>
/// The folder of evidence: finished files are in 256 folders by the first two letters of their name, unfinished ones in one of their own.
/// </summary>
internal sealed class EvidenceFolder
{
    private readonly string _root;
    private readonly string _incoming;

    public EvidenceFolder(string dataFolder, TimeProvider clock)
    {
        _root = Path.Combine(dataFolder, "evidence");
        _incoming = Directory.CreateDirectory(Path.Combine(_root, "incoming")).FullName;

        // A killed process leaves its unfinished file behind; a file that is still being uploaded is younger than a day.
        foreach (var left in Directory.EnumerateFiles(_incoming).Where(f => File.GetLastWriteTimeUtc(f) < clock.GetUtcNow().UtcDateTime.AddDays(-1)))
        {
            File.Delete(left);
        }
    }

    public string UnfinishedPathOf(string storeKey) => Path.Combine(_incoming, storeKey);

    public string PathOf(string storeKey) => Path.Combine(Directory.CreateDirectory(Path.Combine(_root, storeKey[..2])).FullName, storeKey);
}
