using System.Text.RegularExpressions;
using CharterTracker.Domain.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>Reads what people write into payroll cells, without allocating strings.</summary>
internal static partial class CellValues
{
    // Above any pay, and small enough to leave room for six decimal places.
    private const long WholeLimit = 1_000_000_000_000;
    private const int Decimals = 6;
    private const int MaxPlainLength = 12;

    private const int Youngest = 10;
    private const int Oldest = 110;

    /// <summary>The factor that turns a number with so many decimal places into millionths.</summary>
    private static ReadOnlySpan<long> Scales => [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

    /// <summary>
    /// An amount or a number of hours; null for an empty cell. Returns false where it is no number. Digits beyond the sixth place are
    /// dropped from pay and rounded up in figures that pay is divided by, so that no pay looks better than it is.
    /// </summary>
    public static bool TryNumber(ReadOnlySpan<char> cell, bool divides, out PayFigure? number)
    {
        number = null;
        if (TryPlain(cell, out var plain))
        {
            number = new PayFigure(plain);
            return true;
        }
        cell = cell.Trim();
        if (IsBlank(cell))
        {
            return true;
        }
        var isNegative = false;
        if (cell is ['(', .., ')'])
        {
            isNegative = true;
            cell = cell[1..^1];
        }
        var (point, isValid) = DecimalMark(cell);
        if (!isValid || !TryDigits(cell, point, ref isNegative, out var millionths, out var isInexact))
        {
            return false;
        }
        if (isInexact && divides)
        {
            millionths++;
        }
        number = new PayFigure(isNegative ? -millionths : millionths);
        return true;
    }

    /// <summary>Reads a number as nearly all are written: a few digits, a point, one or two more.</summary>
    private static bool TryPlain(ReadOnlySpan<char> cell, out long millionths)
    {
        millionths = 0;
        var places = -1;
        foreach (var character in cell)
        {
            if (char.IsAsciiDigit(character))
            {
                millionths = (millionths * 10) + (character - '0');
                places += places >= 0 ? 1 : 0;
            }
            else if (character == '.' && places < 0)
            {
                places = 0;
            }
            else
            {
                return false;
            }
        }
        if (cell.IsEmpty || cell.Length > MaxPlainLength || places is 0 or > Decimals)
        {
            return false;
        }
        millionths *= Scales[Math.Max(places, 0)];
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> cell, int point, ref bool isNegative, out long millionths, out bool isInexact)
    {
        (millionths, isInexact) = (0, false);
        var (digits, places) = (0, 0);
        for (var i = 0; i < cell.Length; i++)
        {
            var character = cell[i];
            if (char.IsAsciiDigit(character))
            {
                digits++;
                var isDecimal = point >= 0 && i > point;
                if (isDecimal && places == Decimals)
                {
                    isInexact |= character != '0';
                    continue;
                }
                millionths = (millionths * 10) + (character - '0');
                places += isDecimal ? 1 : 0;
                if (!isDecimal && millionths >= WholeLimit)
                {
                    return false;
                }
            }
            else if (character == '-' && digits == 0 && !isNegative)
            {
                isNegative = true;
            }
            else if (character is not (',' or '.' or '£' or '\u00A0' or ' ' or '\u202F' or '\''))
            {
                return false;
            }
        }
        for (; places < Decimals; places++)
        {
            millionths *= 10;
        }
        return digits > 0;
    }

    public static bool? YesOrNo(ReadOnlySpan<char> cell) =>
        Is(cell, "1") || Is(cell, "yes") || Is(cell, "y") || Is(cell, "true") ? true
        : Is(cell, "0") || Is(cell, "no") || Is(cell, "n") || Is(cell, "false") ? false
        : null;

    public static PayFrequency? Frequency(ReadOnlySpan<char> cell)
    {
        if (Is(cell, "w1") || Is(cell, "weekly") || Is(cell, "week"))
        {
            return PayFrequency.Weekly;
        }
        if (Is(cell, "w2") || Is(cell, "fortnightly") || Is(cell, "fortnight") || Is(cell, "two weekly") || Is(cell, "2 weekly") || Is(cell, "2-weekly"))
        {
            return PayFrequency.Fortnightly;
        }
        if (Is(cell, "w4") || Is(cell, "four weekly") || Is(cell, "four-weekly") || Is(cell, "4 weekly") || Is(cell, "4-weekly") || Is(cell, "lunar"))
        {
            return PayFrequency.FourWeekly;
        }
        return Is(cell, "m1") || Is(cell, "monthly") || Is(cell, "month") || Is(cell, "calendar monthly") ? PayFrequency.Monthly : null;
    }

    public static PayBasis? Basis(ReadOnlySpan<char> cell) =>
        Has(cell, "hour") ? PayBasis.Hourly : Has(cell, "salar") || Has(cell, "annual") ? PayBasis.Salary : null;

    /// <summary>
    /// The sign that a type of contract gives about hours. One that does not mention them, such as "Permanent", gives none.
    /// </summary>
    public static HoursSign Contract(ReadOnlySpan<char> cell) =>
        NoPromise().IsMatch(cell) ? HoursSign.ZeroHours
        : Promise().IsMatch(cell) && !Has(cell, "up to") && !Has(cell, "max") ? HoursSign.None
        : HoursSign.Unknown;

    public static bool SaysApprentice(ReadOnlySpan<char> cell) => Has(cell, "apprentic");

    public static bool SaysTermTime(ReadOnlySpan<char> cell) => Has(cell, "term time") || Has(cell, "term-time") || Has(cell, "annualised");

    /// <summary>The sign that an hours band of a payroll return gives: people without regular hours are put in band E.</summary>
    public static HoursSign Band(ReadOnlySpan<char> cell) => cell.Length != 1 ? HoursSign.Unknown : char.ToUpperInvariant(cell[0]) switch
    {
        'E' => HoursSign.ZeroHours,
        >= 'A' and <= 'D' => HoursSign.None,
        _ => HoursSign.Unknown,
    };

    /// <summary>Whether the cell says that the line is a deduction and not a payment.</summary>
    public static bool IsDeduction(ReadOnlySpan<char> cell) => Is(cell, "d") || Has(cell, "deduct");

    /// <summary>Whether the cell, in place of a works number, says that the row is a total.</summary>
    public static bool IsTotal(ReadOnlySpan<char> cell) =>
        (char)(cell[0] | 0x20) is 't' or 'g' or 's' && (Is(cell, "total") || Is(cell, "totals") || Is(cell, "grand total") || Is(cell, "sub-total") || Is(cell, "subtotal"));

    public static int? Age(ReadOnlySpan<char> cell) =>
        TryNumber(cell, divides: false, out var stated) && stated is { } age && age.IsWithin(Youngest, Oldest) ? (int)(age.Millionths / PayFigure.One) : null;

    /// <summary>
    /// The age in whole years on a day, from a date of birth; null where the cell is no date, or not a possible date of birth.
    /// </summary>
    public static int? AgeOn(CellDate day, ReadOnlySpan<char> cell)
    {
        if (!CellDate.TryRead(cell, out var born))
        {
            return null;
        }
        var isBirthdayToCome = born.Month > day.Month || (born.Month == day.Month && born.Day > day.Day);
        // People born on 29 February become a year older on 28 February in years that are not leap years.
        var isLeapling = born is { Month: 2, Day: 29 } && day is { Month: 2, Day: 28 } && !DateTime.IsLeapYear(day.Year);
        var age = day.Year - born.Year - (isBirthdayToCome && !isLeapling ? 1 : 0);
        return age is >= Youngest and <= Oldest ? age : null;
    }

    /// <summary>
    /// Whether the cell holds a National Insurance number, alone or among other words: two letters, six digits and a letter A to D.
    /// </summary>
    public static bool HoldsNationalInsuranceNumber(ReadOnlySpan<char> cell)
    {
        for (var start = 0; start + 9 <= cell.Length; start++)
        {
            if (char.IsAsciiLetter(cell[start]) && (start == 0 || !char.IsAsciiLetterOrDigit(cell[start - 1])) && IsNationalInsuranceNumberAt(cell[start..]))
            {
                return true;
            }
        }
        return false;
    }

    public static bool IsBlank(ReadOnlySpan<char> cell) =>
        cell.IsEmpty || (cell.Length <= 3 && (cell is "-" || Is(cell, "na") || Is(cell, "n/a")));

    private static bool IsNationalInsuranceNumberAt(ReadOnlySpan<char> text)
    {
        var place = 0;
        foreach (var character in text)
        {
            if (place == 9)
            {
                return !char.IsAsciiLetterOrDigit(character);
            }
            if (character == ' ')
            {
                continue;
            }
            var fits = place switch
            {
                < 2 => char.IsAsciiLetter(character),
                < 8 => char.IsAsciiDigit(character),
                _ => (char)(character | 0x20) is >= 'a' and <= 'd',
            };
            if (!fits)
            {
                return false;
            }
            place++;
        }
        return place == 9;
    }

    /// <summary>The position of the decimal mark: the last of two kinds; a lone comma only where it does not mark thousands.</summary>
    private static (int At, bool IsValid) DecimalMark(ReadOnlySpan<char> cell)
    {
        var (dot, comma) = (-1, -1);
        for (var i = 0; i < cell.Length; i++)
        {
            dot = cell[i] == '.' ? i : dot;
            comma = cell[i] == ',' ? i : comma;
        }
        if (dot >= 0 && comma >= 0)
        {
            var mark = Math.Max(dot, comma);
            return (mark, cell.Count(cell[mark]) == 1);
        }
        if (dot >= 0)
        {
            return (dot, cell.Count('.') == 1);
        }
        return comma >= 0 && (cell.Length - comma - 1 != 3) ? (comma, cell.Count(',') == 1) : (-1, true);
    }

    // "0 hours" and "0-40 hours", but not "30 hours". Bank and relief contracts are zero-hours ones by other names, as the charters'
    // guidance says.
    [GeneratedRegex(
        @"zero|casual|\bzhc?\b|\bbank\b(?! holiday)|\brelief\b|\bsessional\b|\bvariable\b|\bon[ -]?call\b|\bas[ -]and[ -]when\b|\bad[ -]?hoc\b|\bas (required|needed)\b|\bno (guaranteed|set|fixed|minimum)\b(?! (term|end))"
            + @"|(?<![\d.,])0(\.0+)?( ?(-|–|to) ?\d+(\.\d+)?)?[ -]?(hours?|hrs?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoPromise();

    [GeneratedRegex(@"\d[ -]?(hours?|hrs?)\b|\b(full|part)[ -]?time\b|\b[fp]/?t\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promise();

    private static bool Is(ReadOnlySpan<char> cell, string word) => cell.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool Has(ReadOnlySpan<char> cell, string word) => cell.Contains(word, StringComparison.OrdinalIgnoreCase);
}
