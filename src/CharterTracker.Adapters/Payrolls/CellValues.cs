using CharterTracker.Domain.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>Reads the numbers that people write into payroll cells, without allocating strings.</summary>
internal static class CellValues
{
    // Above any pay, and small enough to leave room for six decimal places.
    private const long WholeLimit = 1_000_000_000_000;
    private const int Decimals = 6;
    private const int MaxPlainLength = 12;

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

    public static bool IsBlank(ReadOnlySpan<char> cell) =>
        cell.IsEmpty || (cell.Length <= 3 && (Is(cell, "na") || Is(cell, "n/a")))
            || (cell[0] is '-' or '_' or '=' or '*' && cell.ContainsAnyExcept('-', '_', '=') is false);

    /// <summary>Whether the cell has a number of any kind: an amount, a share, a time of hours and minutes; a date is none.</summary>
    public static bool LooksLikeNumber(ReadOnlySpan<char> cell)
    {
        var hasDigit = false;
        foreach (var character in cell)
        {
            if (char.IsLetter(character))
            {
                return false;
            }
            hasDigit |= char.IsAsciiDigit(character);
        }
        return hasDigit && !CellDate.TryRead(cell, out _);
    }

    /// <summary>
    /// Whether the cell could be thousands as well as a small amount with three decimal places, such as 26.227 in a file of decimal commas.
    /// </summary>
    public static bool CouldBeThousands(ReadOnlySpan<char> cell, int mostThousands)
    {
        cell = cell.TrimStart("£ ");
        if (cell.Length is < 5 or > 7
            || cell[^4] != '.' || cell[..^4].ContainsAnyExceptInRange('0', '9') || cell[^3..].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }
        return int.Parse(cell[..^4], System.Globalization.CultureInfo.InvariantCulture) is > 0 and var thousands
            && thousands <= mostThousands;
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

    private static bool Is(ReadOnlySpan<char> cell, string word) => cell.Equals(word, StringComparison.OrdinalIgnoreCase);
}
