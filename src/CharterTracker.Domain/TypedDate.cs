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
            return Year.Length != 4 ? "The year must have four numbers" : "Enter a real date, for example 27 3 2026";
        }
    }

    public static TypedDate From(string? day, string? month, string? year) => new(Clean(day), Clean(month), Clean(year));

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

    private static string Clean(string? part) => (part ?? "").Trim();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
