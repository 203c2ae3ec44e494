using CharterTracker.Domain.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>What people write into payroll cells, read without making a string of any of it.</summary>
internal static class CellValues
{
    // Sixteen digits are more than any pay has, and a decimal holds them whatever the scale.
    private const int MaxDigits = 16;

    /// <summary>An amount or a number of hours; null for an empty cell. Answers false for what is no number.</summary>
    public static bool TryNumber(ReadOnlySpan<char> cell, out decimal? number)
    {
        number = null;
        if (cell.IsEmpty)
        {
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
        if (!isValid)
        {
            return false;
        }
        var (value, digits, scale) = (0L, 0, 0);
        for (var i = 0; i < cell.Length; i++)
        {
            var character = cell[i];
            if (char.IsAsciiDigit(character))
            {
                if (++digits > MaxDigits)
                {
                    return false;
                }
                value = (value * 10) + (character - '0');
                scale += i > point && point >= 0 ? 1 : 0;
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
        if (digits == 0)
        {
            return false;
        }
        number = new decimal((int)value, (int)(value >> 32), hi: 0, isNegative, (byte)scale);
        return true;
    }

    public static bool? YesOrNo(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty)
        {
            return null;
        }
        cell = cell.Trim();
        return Is(cell, "1") || Is(cell, "yes") || Is(cell, "y") || Is(cell, "true") ? true
            : Is(cell, "0") || Is(cell, "no") || Is(cell, "n") || Is(cell, "false") ? false
            : null;
    }

    public static PayFrequency? Frequency(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty)
        {
            return null;
        }
        cell = cell.Trim();
        if (Is(cell, "w1") || Is(cell, "weekly") || Is(cell, "week"))
        {
            return PayFrequency.Weekly;
        }
        if (Is(cell, "w2") || Is(cell, "fortnightly") || Is(cell, "two weekly") || Is(cell, "2 weekly") || Is(cell, "2-weekly") || Is(cell, "bi-weekly"))
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
        cell.IsEmpty ? null : Has(cell, "hour") ? PayBasis.Hourly : Has(cell, "salar") || Has(cell, "annual") ? PayBasis.Salary : null;

    public static HoursSign Contract(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        if (IsBlank(cell))
        {
            return HoursSign.Unknown;
        }
        return Has(cell, "zero") || Has(cell, "0 hour") || Has(cell, "0-hour") || Has(cell, "casual") || Has(cell, "as and when") || Has(cell, "no guaranteed")
            ? HoursSign.ZeroHours
            : HoursSign.None;
    }

    public static bool SaysApprentice(ReadOnlySpan<char> cell) => Has(cell, "apprentic");

    /// <summary>The band of a payroll return: E is where people without set hours are put.</summary>
    public static HoursSign Band(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        return cell.Length != 1 ? HoursSign.Unknown : char.ToUpperInvariant(cell[0]) switch
        {
            'E' => HoursSign.ZeroHours,
            >= 'A' and <= 'D' => HoursSign.None,
            _ => HoursSign.Unknown,
        };
    }

    /// <summary>A line that takes away rather than pays.</summary>
    public static bool IsDeduction(ReadOnlySpan<char> cell) => !cell.IsEmpty && (Is(cell.Trim(), "d") || Has(cell, "deduct"));

    /// <summary>Day first, or year first; null for anything else.</summary>
    public static DateOnly? Date(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        lengths.Clear();
        var part = 0;
        foreach (var character in cell)
        {
            if (char.IsAsciiDigit(character))
            {
                if (++lengths[part] > 4)
                {
                    return null;
                }
                parts[part] = (parts[part] * 10) + (character - '0');
            }
            else if (character is '/' or '-' or '.')
            {
                if (++part > 2)
                {
                    return null;
                }
            }
            else if (character is ' ' or 'T' && part == 2)
            {
                break;
            }
            else
            {
                return null;
            }
        }
        if (part != 2)
        {
            return null;
        }
        var (year, month, day) = lengths[0] == 4 ? (parts[0], parts[1], parts[2]) : lengths[2] == 4 ? (parts[2], parts[1], parts[0]) : (0, 0, 0);
        return year is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>Two letters, six digits and a letter A to D, standing alone in the cell or among other words.</summary>
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
        cell.IsEmpty || cell is "-" || Is(cell, "na") || Is(cell, "n/a");

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

    /// <summary>Where the decimal mark is: the last of two kinds; a lone comma only where it does not mark thousands.</summary>
    private static (int At, bool IsValid) DecimalMark(ReadOnlySpan<char> cell)
    {
        var dot = cell.LastIndexOf('.');
        var comma = cell.LastIndexOf(',');
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

    private static bool Is(ReadOnlySpan<char> cell, string word) => cell.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool Has(ReadOnlySpan<char> cell, string word) => cell.Contains(word, StringComparison.OrdinalIgnoreCase);
}
