namespace CharterTracker.Features.Directories;

/// <summary>The counts of an import so far.</summary>
/// <param name="title">What the list is, for the person at the console.</param>
public sealed class ImportTally(string title)
{
    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);

    public string Title => title;
    public int Read { get; internal set; }
    public int Added { get; private set; }
    public int Updated { get; private set; }
    public int Unchanged { get; private set; }

    /// <summary>How many were marked as no longer on the register.</summary>
    public int Ended { get; private set; }

    /// <summary>How many are missing from this edition but were not marked, because they are too many to be believable.</summary>
    public int HeldBack { get; private set; }
    public int Skipped => _skipped.Values.Sum();

    /// <summary>The number of rows skipped, by reason.</summary>
    public IReadOnlyDictionary<string, int> SkippedWhy => _skipped;

    internal void Add(BatchCounts counts)
    {
        Added += counts.Added;
        Updated += counts.Updated;
        Unchanged += counts.Unchanged;
    }

    internal void End(UnlistedCounts counts) => (Ended, HeldBack) = counts;

    internal void Skip(string why) => _skipped[why] = _skipped.GetValueOrDefault(why) + 1;
}
