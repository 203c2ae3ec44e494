using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CharterTracker.Domain.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>Reads the words for how often, on what contract and as what somebody is paid.</summary>
internal static partial class ContractWords
{
    private static readonly FrozenDictionary<string, PayFrequency> Frequencies = new Dictionary<PayFrequency, string[]>
    {
        [PayFrequency.Weekly] = ["w", "w1", "wk", "week", "weekly", "everyweek", "1weekly", "perweek", "paidweekly"],
        [PayFrequency.Fortnightly] =
            ["w2", "f", "fn", "fortnight", "fortnightly", "everytwoweeks", "every2weeks", "twoweekly",
                "2weekly", "2week", "2weeks", "twoweeks", "everyfortnight", "2wkly"],
        [PayFrequency.FourWeekly] =
            ["w4", "4w", "fourweekly", "4weekly", "4week", "4weeks", "fourweeks", "fourweek",
                "everyfourweeks", "every4weeks", "lunar", "lunarmonth", "lunarmonthly", "4wkly"],
        [PayFrequency.Monthly] =
            ["m", "m1", "mth", "month", "monthly", "everymonth", "calendarmonth", "calendarmonthly",
                "permonth", "mthly", "1monthly", "paidmonthly"],
    }.SelectMany(pair => pair.Value.Select(word => (word, pair.Key))).ToFrozenDictionary(pair => pair.word, pair => pair.Key);

    // Words that leave somebody an apprentice, and those beside which nobody is one.
    private static readonly FrozenSet<string> OfApprentices = new[]
    {
        "apprentice", "apprentices", "apprenticeship", "level", "year", "yr", "modern", "higher",
        "degree", "advanced", "intermediate", "contract", "fixed", "term", "full", "part",
        "time", "ft", "pt", "st", "nd", "rd", "th", "first", "second", "third", "yes", "y", "true",
        "is", "an", "rate", "current", "on", "wage", "employee", "trainee",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> OfOthers = new[]
    {
        "non", "not", "no", "none", "never", "ex", "former", "formerly", "was", "completed", "finished",
        "ended", "past", "post", "coordinator", "co", "ordinator", "manager", "mentor",
        "trainer", "assessor", "tutor", "supervisor", "officer", "lead", "leader", "teacher", "adviser", "advisor", "n", "false", "support",
    }.ToFrozenSet();

    public static bool? YesOrNo(ReadOnlySpan<char> cell) =>
        Is(cell, "1") || Is(cell, "yes") || Is(cell, "y") || Is(cell, "true") ? true
        : Is(cell, "0") || Is(cell, "no") || Is(cell, "n") || Is(cell, "false") ? false
        : null;

    public static PayFrequency? Frequency(string cell)
    {
        var key = string.Concat(cell.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return Frequencies.TryGetValue(key, out var frequency) ? frequency : null;
    }

    public static PayBasis? Basis(ReadOnlySpan<char> cell) =>
        Has(cell, "hour") ? PayBasis.Hourly : Has(cell, "salar") || Has(cell, "annual") ? PayBasis.Salary : null;

    /// <summary>
    /// The sign that a type of contract gives about hours. One that does not mention them, such as "Permanent", gives none.
    /// </summary>
    public static HoursSign Hours(ReadOnlySpan<char> cell) =>
        NoPromise().IsMatch(cell) ? HoursSign.ZeroHours
        : Promise().IsMatch(cell) && !Has(cell, "up to") && !Has(cell, "max") ? HoursSign.None
        : HoursSign.Unknown;

    /// <summary>
    /// Whether the words say that somebody is an apprentice; null where they say nothing of it. Only a clear yes is one: a coordinator of
    /// apprentices is none, and where nobody can tell the second value says so.
    /// </summary>
    public static (bool? Is, bool IsUnclear) Apprentice(string cell, bool isColumnOfIt)
    {
        if (isColumnOfIt && YesOrNo(cell) is { } clear)
        {
            return (clear, false);
        }
        var words = Word().Matches(cell).Select(m => m.Value.ToLowerInvariant()).ToList();
        return cell.Contains('?', StringComparison.Ordinal) ? (null, true)
            : words.Exists(OfOthers.Contains) ? (isColumnOfIt ? false : null, false)
            : !Has(cell, "apprentic") ? (null, isColumnOfIt)
            : words.TrueForAll(w => OfApprentices.Contains(w) || char.IsAsciiDigit(w[0])) ? (true, false)
            : (null, true);
    }

    public static bool SaysTermTime(ReadOnlySpan<char> cell) => PartOfTheYear().IsMatch(cell);

    /// <summary>Whether a number of weeks is less than a year has.</summary>
    public static bool AreWeeksOfTerms(ReadOnlySpan<char> cell) =>
        CellValues.TryNumber(cell, divides: true, out var weeks)
            && weeks is { } number && number.Millionths is > PayFigure.One and < 52 * PayFigure.One;

    /// <summary>The sign that an hours band of a payroll return gives: people without regular hours are put in band E.</summary>
    public static HoursSign Band(ReadOnlySpan<char> cell) => cell.Length != 1 ? HoursSign.Unknown : char.ToUpperInvariant(cell[0]) switch
    {
        'E' => HoursSign.ZeroHours,
        >= 'A' and <= 'D' => HoursSign.None,
        _ => HoursSign.Unknown,
    };

    // "0 hours" and "0-40 hours", but not "30 hours". Bank and relief contracts are zero-hours ones by other names, as the charters'
    // guidance says.
    [GeneratedRegex(
        @"zero|casual|\bzhc?\b|\bbank\b(?! holiday)|\brelief\b|\bsessional\b|\bvariable\b|\bon[ -]?call\b|\bas[ -]and[ -]when\b|\bad[ -]?hoc\b|\bas (required|needed)\b|\bno (guaranteed|set|fixed|minimum)\b(?! (term|end))"
            + @"|(?<![\d.,])0(\.0+)?( ?(-|–|to) ?\d+(\.\d+)?)?[ -]?(hours?|hrs?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoPromise();

    [GeneratedRegex(@"\d[ -]?(hours?|hrs?)\b|\b(full|part)[ -]?time\b|\b[fp]/?t\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promise();

    // Term time in all its names, and weeks fewer than a year has.
    [GeneratedRegex(
        @"\bterm[ -]?time|\btto\b|\bterm[ -]only|annuali[sz]ed|\bpart[ -]year\b|\b([1-4]?\d|50|51)([.,]\d+)?[ -]?(paid |working )?(weeks?|wks?)\b(?!( |-)?(notice|contract|fixed|probation|trial|training))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartOfTheYear();

    [GeneratedRegex(@"\p{L}+|\d+")]
    private static partial Regex Word();

    private static bool Is(ReadOnlySpan<char> cell, string word) => cell.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool Has(ReadOnlySpan<char> cell, string word) => cell.Contains(word, StringComparison.OrdinalIgnoreCase);
}
