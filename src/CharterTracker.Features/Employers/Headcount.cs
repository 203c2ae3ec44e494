using System.Globalization;

namespace CharterTracker.Features.Employers;

/// <summary>A number of people as somebody types it: 1,204 is one thousand two hundred and four.</summary>
internal static class Headcount
{
    /// <summary>Null where it is not a whole number.</summary>
    public static int? Read(string? typed) =>
        int.TryParse(typed?.Replace(",", "", StringComparison.Ordinal).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
