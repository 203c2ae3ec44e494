using System.Collections.Frozen;

namespace CharterTracker.Domain.Directories;

/// <summary>The UK Standard Industrial Classification 2007, condensed as Companies House uses it.</summary>
public static class SicCodes
{
    private static readonly FrozenDictionary<string, SicCode> ByCode = ReferenceTable.Rows("sic2007.csv")
        .Select(row => new SicCode(row[0], row[1], row[2]))
        .ToFrozenDictionary(code => code.Code);

    private static readonly FrozenDictionary<string, string> SectionNames = ReferenceTable.Rows("sic2007-sections.csv")
        .ToFrozenDictionary(row => row[0], row => row[1]);

    public static IReadOnlyList<SicCode> All { get; } = [.. ByCode.Values.OrderBy(code => code.Code, StringComparer.Ordinal)];

    /// <summary>Section letter and name, A to U.</summary>
    public static IReadOnlyList<(string Letter, string Name)> Sections { get; } =
        [.. SectionNames.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value))];

    public static SicCode? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>Section letter of a code; null where there is no such code.</summary>
    public static string? SectionOf(string code) => Find(code)?.Section;

    public static string? SectionName(string? letter) => letter is null ? null : SectionNames.GetValueOrDefault(letter);

    /// <summary>
    /// The codes in a cell as registers write them: several in one cell, over several lines, some without their leading zero. What is not a
    /// code of the classification (the mark 1 of public bodies among it) is left out.
    /// </summary>
    public static IReadOnlyList<string> Parse(string cell) =>
    [
        .. cell.Split([',', ';', '\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => part.Length is 4 or 5)
            .Select(part => part.PadLeft(5, '0'))
            .Where(ByCode.ContainsKey)
            .Distinct(),
    ];
}

/// <param name="Code">Five digits.</param>
/// <param name="Section">Letter, A to U.</param>
public sealed record SicCode(string Code, string Section, string Description);
