using CharterTracker.Domain.Assessments;

namespace CharterTracker.Features.Wording;

/// <summary>The words for what stands against a rating of met.</summary>
public static class FindingLabels
{
    public static string Label(this ContraryFinding finding) => finding switch
    {
        ContraryFinding.PayBelow => "The payroll check found pay below the rate",
        ContraryFinding.PayUnclear => "The payroll check cannot tell",
        ContraryFinding.PayNotChecked => "No payroll file was checked",
        ContraryFinding.ZeroHoursSigns => "The payroll check found signs of zero-hours contracts",
        ContraryFinding.ZeroHoursUnclear => "The payroll check cannot tell whether there are zero-hours contracts",
        ContraryFinding.UnionDisagrees => "A union disagrees",
        ContraryFinding.NoEvidence => "No evidence that counts was sent: 0 files",
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, null),
    };

    /// <summary>All of them, to end a sentence.</summary>
    public static string InSentence(this IEnumerable<ContraryFinding> findings) =>
        string.Join("; ", findings.Select(f => f.Label()).Select(l => char.ToLowerInvariant(l[0]) + l[1..]));
}
