namespace CharterTracker.Features.Directories;

/// <summary>What an import has done so far.</summary>
/// <param name="title">What the list is.</param>
public sealed class ImportTally(string title)
{
    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);

    public string Title => title;
    public int Read { get; internal set; }
    public int Added { get; private set; }
    public int Updated { get; private set; }
    public int Unchanged { get; private set; }

    /// <summary>Marked as no longer on the register.</summary>
    public int Ended { get; private set; }

    /// <summary>Missing from this edition, and too many of them to believe it.</summary>
    public int HeldBack { get; private set; }
    public int Skipped => _skipped.Values.Sum();

    /// <summary>Reason to number of rows.</summary>
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
