using System.Globalization;

namespace CharterTracker.Domain.Schemes;

/// <summary>Contrast ratio as WCAG 2.2 defines it (relative luminance of sRGB).</summary>
public static class Contrast
{
    /// <summary>WCAG 1.4.3 for text of ordinary size.</summary>
    public const double TextMinimum = 4.5;

    /// <summary>The ratio of a #rrggbb colour to white, 1 to 21; 0 where it is not such a colour.</summary>
    public static double OnWhite(string colour)
    {
        if (colour.Length != 7 || colour[0] != '#' || !int.TryParse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
        {
            return 0;
        }
        var luminance = (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear((rgb >> 8) & 0xff)) + (0.0722 * Linear(rgb & 0xff));
        return 1.05 / (luminance + 0.05);
    }

    private static double Linear(int channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
