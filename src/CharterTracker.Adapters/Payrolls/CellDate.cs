namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// A date in a cell, written with the day or the year first, in figures or with the name of the month. Its parts are kept, which is all
/// that an age needs; a year of two digits stays one, since only the reader knows its century.
/// </summary>
internal readonly record struct CellDate(int Year, int Month, int Day) : IComparable<CellDate>
{
    private const int UsualLength = 10;
    private const int FirstSerial = 3_000;
    private const int LastSerial = 80_000;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static CellDate From(DateOnly day) => new(day.Year, day.Month, day.Day);

    public int CompareTo(CellDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>The date with its century, taking years of two digits for those of our own.</summary>
    public CellDate InThisCentury() => Year < 100 ? this with { Year = Year + 2000 } : this;

    public static bool TryRead(ReadOnlySpan<char> cell, out CellDate date)
    {
        if (cell.Length == UsualLength && IsMark(cell[2]) && IsMark(cell[5]))
        {
            return TryParts(cell[6..], cell[3..5], cell[..2], out date);
        }
        if (cell.Length >= UsualLength && IsMark(cell[4]) && IsMark(cell[7]))
        {
            // A time may follow, as spreadsheets write it.
            var isDay = cell.Length == UsualLength || cell[UsualLength] is ' ' or 'T';
            return TryParts(cell[..4], cell[5..7], cell[8..10], out date) && isDay;
        }
        if (cell.Length == 8 && !cell.ContainsAnyExceptInRange('0', '9'))
        {
            return TryParts(cell[..4], cell[4..6], cell[6..], out date);
        }
        return TryLoose(cell, out date);
    }

    /// <summary>Reads the number of a day as spreadsheets count them, the first day of 1900 being 1.</summary>
    public static bool TrySerial(ReadOnlySpan<char> cell, out CellDate date)
    {
        date = default;
        cell = cell.EndsWith(".0") ? cell[..^2] : cell;
        if (cell.Length != 5 && cell.Length != 4
            || !int.TryParse(cell, System.Globalization.NumberStyles.None, null, out var serial) || serial is < FirstSerial or > LastSerial)
        {
            return false;
        }
        date = From(new DateOnly(1899, 12, 30).AddDays(serial));
        return true;
    }

    /// <summary>Reads a date of three parts: with single digits, a short year, or the name of a month; a time may follow.</summary>
    private static bool TryLoose(ReadOnlySpan<char> cell, out CellDate date)
    {
        date = default;
        Span<Range> parts = stackalloc Range[5];
        var count = cell.SplitAny(parts, " /-.,", StringSplitOptions.RemoveEmptyEntries);
        if (count is < 3 or > 4 || (count == 4 && cell[parts[3]].IndexOf(':') < 0))
        {
            return false;
        }
        var first = cell[parts[0]];
        var second = cell[parts[1]];
        var third = cell[parts[2]];
        if (MonthNamed(second) is > 0 and var named)
        {
            return TryParts(Number(third), named, Number(WithoutEnding(first)), third.Length, out date);
        }
        if (MonthNamed(first) is > 0 and var before)
        {
            return TryParts(Number(third), before, Number(WithoutEnding(second)), third.Length, out date);
        }
        // Marks, and not spaces alone, or a telephone number would be one.
        var isMarked = cell.ContainsAny("/-.");
        return isMarked && (first.Length == 4 ? TryParts(first, second, third, out date) : TryParts(third, second, first, out date));
    }

    /// <summary>The day of "1st" or "22nd".</summary>
    private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> day) =>
        day.Length is 3 or 4 && char.IsAsciiDigit(day[0]) && day[^2..] is "st" or "nd" or "rd" or "th" ? day[..^2] : day;

    private static int MonthNamed(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 9 || !char.IsLetter(word[0]))
        {
            return 0;
        }
        for (var i = 0; i < Months.Length; i++)
        {
            if (word.StartsWith(Months[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }
        return 0;
    }

    private static bool TryParts(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, out CellDate date) =>
        TryParts(Number(year), Number(month), Number(day), year.Length, out date);

    private static bool TryParts(int year, int month, int day, int digitsOfYear, out CellDate date)
    {
        date = new CellDate(year, month, day);
        var isYear = digitsOfYear == 4 ? year is > 1900 and < 2200 : digitsOfYear == 2 && year >= 0;
        return isYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(digitsOfYear == 4 ? year : 2000 + year, month);
    }

    /// <summary>The number that one to four digits make; -1 where they do not make one.</summary>
    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = digits.Length is >= 1 and <= 4 ? 0 : -1;
        foreach (var digit in digits)
        {
            if (number < 0 || !char.IsAsciiDigit(digit))
            {
                return -1;
            }
            number = (number * 10) + (digit - '0');
        }
        return number;
    }

    private static bool IsMark(char character) => character is '/' or '-' or '.';
}
