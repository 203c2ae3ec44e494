using System.Collections.Frozen;

namespace CharterTracker.Domain.Directories;

/// <summary>The local authorities of the United Kingdom in 2025, and the combined authorities that they belong to.</summary>
public static class LocalAuthorities
{
    private static readonly List<LocalAuthority> Rows =
    [
        .. ReferenceTable.Rows("local-authorities-2025.csv")
            .Select(row => new LocalAuthority(row[0], row[1], Known(row[2]), row[3], row[4], row[5], Known(row[6]), Known(row[7]))),
    ];

    // An authority that changed its code (Barnsley and Sheffield did in 2025) is found under both.
    private static readonly FrozenDictionary<string, LocalAuthority> ByCode = Rows
        .SelectMany(a => new[] { a.Code, a.PreviousCode }.OfType<string>().Select(code => (code, a)))
        .ToFrozenDictionary(pair => pair.code, pair => pair.a);

    private static readonly FrozenDictionary<string, string> ByOutcode = ReferenceTable.Rows("outcodes.csv")
        .ToFrozenDictionary(row => row[0], row => row[1]);

    public static IReadOnlyList<LocalAuthority> All { get; } = [.. Rows.OrderBy(a => a.Name, StringComparer.Ordinal)];

    public static LocalAuthority? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The name to show; the code itself where it is not known.</summary>
    public static string Name(string code) => Find(code)?.Name ?? code;

    /// <summary>
    /// The authority in which a postcode probably lies. Only a suggestion: it goes by the middle of the postcode district, which may be
    /// across a boundary, so the employer chooses.
    /// </summary>
    public static LocalAuthority? Suggest(string? postcode) =>
        Postcode.OutcodeOf(postcode) is { } outcode && ByOutcode.TryGetValue(outcode, out var code) ? Find(code) : null;

    /// <summary>Whether the London rate applies to a workplace there: the 32 boroughs and the City.</summary>
    public static bool IsInGreaterLondon(string code) => code.StartsWith("E09", StringComparison.Ordinal);

    private static string? Known(string cell) => cell.Length == 0 ? null : cell;
}

/// <param name="Code">ONS code, for example E08000012.</param>
/// <param name="Region">Region of England; empty elsewhere.</param>
public sealed record LocalAuthority(
    string Code, string Name, string? PreviousCode, string Nation, string RegionCode, string Region, string? CombinedAuthorityCode, string? CombinedAuthorityName)
{
    /// <param name="areaCode">ONS code of one authority, a combined authority, a region of England (London among them) or a nation.</param>
    public bool IsIn(string areaCode) =>
        areaCode == Code || areaCode == PreviousCode || areaCode == CombinedAuthorityCode || (areaCode.Length > 0 && areaCode == RegionCode)
        // A nation's code begins with its letter and 92.
        || (areaCode.Length == 9 && areaCode[0] == Code[0] && areaCode.AsSpan(1, 2) is "92");
}
