using System.Text.RegularExpressions;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>What the name of a payment says of its rate.</summary>
internal enum Element
{
    /// <summary>Nothing that we know: it may be pay for hours, and may be anything.</summary>
    Unknown,
    Hours,

    /// <summary>Pay for a day, a shift or a visit.</summary>
    Day,

    /// <summary>A bonus, a premium, mileage, expenses, a deduction: no pay for hours.</summary>
    Extra,
    Total,
}

/// <summary>Reads the names of payments and the units of rates.</summary>
internal static partial class ElementWords
{
    public static Element Meaning(string cell) =>
        TotalRows.IsTotal(cell) ? Element.Total
        : Extras().IsMatch(cell) || cell is "d" or "D" ? Element.Extra
        : Days().IsMatch(cell) ? Element.Day
        : Paid().IsMatch(cell) || cell is "p" or "P" ? Element.Hours
        : Element.Unknown;

    [GeneratedRegex(
        @"deduct|mileage|\bmiles?\b|premi(um|a)|enhance|supplement|\ballowances?\b|bonus|commission|\btips?\b|tronc|gratuit|expens|subsist|reimburs|sleep[ -]?(in|over)|stand[ -]?by|on[ -]?call|call[ -]?out|back[ -]?pay|arrears|redundan|"
            + @"\btax\b|\bpaye\b|\bnic?\b|national insurance|pension|\bloan\b|\bnet\b|\bsmp\b|\bssp\b|\bspp\b|sick|maternity|paternity|union|voucher|advance|\btravel(?! time)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extras();

    [GeneratedRegex(
        @"\bda(y|ily)\b(?! ?(work|care|time|shift hours))|\bper (day|shift|visit|session|night|job)|\b(shift|session|visit|night) rate\b|\bpiece|\bsession(s|al)?\b|\bshifts?$|\bvisits?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Days();

    [GeneratedRegex(
        @"hour|\bhrs?\b|basic|ordinary|normal|standard|salar|overtime|\bo/?t\b|wage|regular|training|contract|\btime\b|holiday|^2$|work",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paid();
}
