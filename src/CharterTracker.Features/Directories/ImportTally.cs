namespace CharterTracker.Features.Directories;

/// <summary>What an import has done so far.</summary>
public sealed class ImportTally
{
    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);

    public int Read { get; internal set; }
    public int Added { get; private set; }
    public int Updated { get; private set; }
    public int Unchanged { get; private set; }
    public int Skipped => _skipped.Values.Sum();

    /// <summary>Reason to number of rows.</summary>
    public IReadOnlyDictionary<string, int> SkippedWhy => _skipped;

    internal void Add(BatchCounts counts)
    {
        Added += counts.Added;
        Updated += counts.Updated;
        Unchanged += counts.Unchanged;
    }

    internal void Skip(string why) => _skipped[why] = _skipped.GetValueOrDefault(why) + 1;
}
