using System.Globalization;
using System.Text;

namespace CharterTracker.Testing.Payrolls;

/// <summary>What came of many files.</summary>
public sealed class TrialReport
{
    private const int KeptOfAKind = 100;

    /// <summary>Numbers of the first files of each kind of fault.</summary>
    public SortedDictionary<FaultKind, SortedSet<int>> Faults { get; } = [];
    public SortedDictionary<FaultKind, int> FaultCounts { get; } = [];

    public bool HasFalsehood => FaultCounts.Keys.Any(k => k != FaultKind.LeftOpen);
    public int Files { get; private set; }

    /// <summary>Files that the reference can decide.</summary>
    public int Decidable { get; private set; }
    public int Decided { get; private set; }
    public int Asked { get; private set; }
    public TimeSpan Took { get; set; }

    public double DecidedInAHundred => Decidable == 0 ? 0 : 100.0 * Decided / Decidable;

    internal void Add(int number, TrialResult result)
    {
        Files++;
        Asked += result.IsAsked ? 1 : 0;
        if (result.Truth.IsDecided)
        {
            Decidable++;
            Decided += result.Fault?.Kind == FaultKind.LeftOpen ? 0 : 1;
        }
        if (result.Fault is { } fault)
        {
            FaultCounts[fault.Kind] = FaultCounts.GetValueOrDefault(fault.Kind) + 1;
            Keep(fault.Kind, [number]);
        }
    }

    internal void Add(TrialReport other)
    {
        Files += other.Files;
        Asked += other.Asked;
        Decidable += other.Decidable;
        Decided += other.Decided;
        foreach (var (kind, count) in other.FaultCounts)
        {
            FaultCounts[kind] = FaultCounts.GetValueOrDefault(kind) + count;
            Keep(kind, other.Faults[kind]);
        }
    }

    private void Keep(FaultKind kind, IEnumerable<int> numbers)
    {
        var kept = Faults.TryGetValue(kind, out var found) ? found : Faults[kind] = [];
        kept.UnionWith(numbers);
        while (kept.Count > KeptOfAKind)
        {
            kept.Remove(kept.Max);
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Files:N0} files in {Took.TotalSeconds:F1} s; {Asked:N0} with a page of questions");
        text.AppendLine(CultureInfo.InvariantCulture, $"{Decidable:N0} can be decided, {Decided:N0} are: {DecidedInAHundred:F2} in 100");
        foreach (var (kind, count) in FaultCounts)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{kind}: {count:N0}, first in files {string.Join(", ", Faults[kind].Take(5))}");
        }
        return text.ToString();
    }
}
