using CharterTracker.Domain.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>Reads ages, and dates of birth as the age on a day.</summary>
internal static class CellAge
{
    private const int Youngest = 10;
    private const int Oldest = 110;

    // Two digits of a year are a century ago for nobody who works.
    private const int OldestOfTwoDigits = 95;

    public static int? Stated(ReadOnlySpan<char> cell) =>
        CellValues.TryNumber(cell, divides: false, out var stated)
            && stated is { } age && age.IsWithin(Youngest, Oldest) ? (int)(age.Millionths / PayFigure.One) : null;

    /// <summary>
    /// The age in whole years on a day, from a date of birth; null where the cell is no date, or not a possible date of birth.
    /// </summary>
    public static int? On(CellDate day, ReadOnlySpan<char> cell)
    {
        if (!CellDate.TryRead(cell, out var born) && !CellDate.TrySerial(cell, out born))
        {
            return null;
        }
        var isShort = born.Year < 100;
        var age = AgeOn(day, isShort ? born with { Year = 2000 + born.Year } : born);
        if (isShort && age < Youngest)
        {
            age = AgeOn(day, born with { Year = 1900 + born.Year });
        }
        return age >= Youngest && age <= (isShort ? OldestOfTwoDigits : Oldest) ? age : null;
    }

    private static int AgeOn(CellDate day, CellDate born)
    {
        var isBirthdayToCome = born.Month > day.Month || (born.Month == day.Month && born.Day > day.Day);
        // People born on 29 February become a year older on 28 February in years that are not leap years.
        var isLeapling = born is { Month: 2, Day: 29 } && day is { Month: 2, Day: 28 } && !DateTime.IsLeapYear(day.Year);
        return day.Year - born.Year - (isBirthdayToCome && !isLeapling ? 1 : 0);
    }
}
