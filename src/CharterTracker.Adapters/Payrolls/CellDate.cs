namespace CharterTracker.Adapters.Payrolls;

/// <summary>A date in a cell, written with the day or the year first. Its parts are kept, which is all that an age needs.</summary>
internal readonly record struct CellDate(int Year, int Month, int Day)
{
    private const int UsualLength = 10;

    public static CellDate From(DateOnly day) => new(day.Year, day.Month, day.Day);

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
        return TryLoose(cell, out date);
    }

    /// <summary>Reads a date with single digits that lack a leading zero, or with a time after the year.</summary>
    private static bool TryLoose(ReadOnlySpan<char> cell, out CellDate date)
    {
        date = default;
        var time = cell.IndexOf(' ');
        cell = time < 0 ? cell : cell[..time];
        var first = cell.IndexOfAny('/', '-', '.');
        var last = cell.LastIndexOfAny('/', '-', '.');
        return first > 0 && last > first && cell.Length - last - 1 == 4 && TryParts(cell[(last + 1)..], cell[(first + 1)..last], cell[..first], out date);
    }

    private static bool TryParts(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, out CellDate date)
    {
        date = new CellDate(Number(year), Number(month), Number(day));
        return date.Year is > 1900 and < 2200 && date.Month is >= 1 and <= 12 && date.Day >= 1 && date.Day <= DateTime.DaysInMonth(date.Year, date.Month);
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
