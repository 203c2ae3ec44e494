using System.Globalization;

namespace CharterTracker.Domain;

/// <summary>A date as somebody typed it into three boxes: a real one, none, or one to correct. A draft keeps each of the three.</summary>
public sealed record TypedDate(string Day, string Month, string Year)
{
    /// <summary>How a date is stored. One that is not real is stored in the same order, with what was typed.</summary>
    public const string Format = "yyyy-MM-dd";

    public bool IsBlank => Day.Length == 0 && Month.Length == 0 && Year.Length == 0;

    /// <summary>The date; null where it is not a real one.</summary>
    public DateOnly? Date => Year.Length == 4 ? Parse($"{Year}-{Month.PadLeft(2, '0')}-{Day.PadLeft(2, '0')}") : null;

    public string Stored => Date is { } date ? date.ToString(Format, CultureInfo.InvariantCulture) : $"{Year}-{Month}-{Day}";

    /// <summary>What to correct; null where it is a real date or none.</summary>
    public string? Fault
    {
        get
        {
            if (IsBlank || Date is not null)
            {
                return null;
            }
            var missing = new[] { ("a day", Day), ("a month", Month), ("a year", Year) }.Where(part => part.Item2.Length == 0).Select(part => part.Item1).ToList();
            if (missing.Count > 0)
            {
                return $"The date must include {string.Join(" and ", missing)}";
            }
            return FaultyParts switch
            {
                DateParts.Year => "The year must have four numbers",
                DateParts.Month => "The month must be a number from 1 to 12, or its name",
                DateParts.Day => "The day must be a number from 1 to 31",
                _ => "Enter a real date, for example 27 3 2026",
            };
        }
    }

    /// <summary>The parts that are missing or cannot be right; all three where only the whole cannot be, as on 31 2 2026.</summary>
    public DateParts FaultyParts
    {
        get
        {
            if (IsBlank || Date is not null)
            {
                return DateParts.None;
            }
            var isAnyMissing = Day.Length == 0 || Month.Length == 0 || Year.Length == 0;
            var faulty = Part(DateParts.Day, IsFaulty(Day, 31)) | Part(DateParts.Month,
                IsFaulty(Month, 12)) | Part(DateParts.Year, IsFaulty(Year, 9999) || (!isAnyMissing && Year.Length != 4));
            return faulty == DateParts.None ? DateParts.All : faulty;

            bool IsFaulty(string part, int highest) =>
                isAnyMissing ? part.Length == 0 : !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    || number < 1 || number > highest;

            static DateParts Part(DateParts part, bool isFaulty) => isFaulty ? part : DateParts.None;
        }
    }

    public static TypedDate From(string? day, string? month, string? year) => new(Clean(day), MonthOf(Clean(month)), Clean(year));

    public static TypedDate FromStored(string stored)
    {
        if (Parse(stored) is { } date)
        {
            return new TypedDate(Number(date.Day), Number(date.Month), Number(date.Year));
        }
        var parts = stored.Split('-', 3);
        return parts.Length == 3 ? new TypedDate(parts[2], parts[1], parts[0]) : new TypedDate(stored, "", "");
    }

    /// <summary>The real date that is stored here; null where there is none.</summary>
    public static DateOnly? Parse(string? stored) =>
        DateOnly.TryParseExact(stored, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>
    /// The number of a month that was given by its name, in full or by its first three letters or four; anything else unchanged.
    /// </summary>
    private static string MonthOf(string typed)
    {
        var word = typed.TrimEnd('.');
        var month = word.Length < 3 ? -1 : Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.MonthNames,
            name => name.Length > 0
                && (word.Length <= 4 || word.Length == name.Length) && name.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return month < 0 ? typed : Number(month + 1);
    }

    private static string Clean(string? part) => (part ?? "").Trim();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Parts of a typed date.</summary>
[Flags]
public enum DateParts
{
    None = 0,
    Day = 1,
    Month = 2,
    Year = 4,
    All = Day | Month | Year,
}
