namespace CharterTracker.Features.Unions;

/// <summary>
/// The unions that the directory begins with. None is marked as checked, and no contacts are shipped: an administrator compares each with
/// the Certification Officer's current list before an officer is stored.
/// </summary>
internal static class ShippedUnions
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "UNISON", "Unite the Union", "GMB", "USDAW", "PCS", "CWU", "NEU", "NASUWT", "UCU", "Prospect (with Bectu)", "Community", "RMT",
        "ASLEF", "TSSA", "FBU", "BFAWU", "Equity", "Musicians' Union", "NUJ", "NAHT", "BALPA", "Nautilus International", "RCM", "CSP",
        "Society of Radiographers", "FDA", "POA", "Accord", "Aegis", "RCN", "BMA",
    ];
}
