using System.Text;
using SkiaSharp;

namespace CharterTracker.Adapters.Certificates;

/// <summary>
/// The typefaces that the build copies next to the program: ours first, then those for the scripts that it lacks. System fonts are not
/// used, so a certificate looks the same everywhere.
/// </summary>
internal sealed class CertificateFonts : IDisposable
{
    private readonly SKFont[] _regular;
    private readonly SKFont[] _bold;

    public CertificateFonts(string folder)
    {
        _regular = [Load(folder, "AtkinsonHyperlegibleNext_400Regular"), .. Fallbacks(folder, "400Regular")];
        _bold = [Load(folder, "AtkinsonHyperlegibleNext_700Bold"), .. Fallbacks(folder, "700Bold"), .. Fallbacks(folder, "400Regular")];
    }

    /// <summary>The first typeface that has the character; where none has, ours, which draws an empty box.</summary>
    public SKFont For(Rune character, bool isBold)
    {
        var fonts = isBold ? _bold : _regular;
        return Array.Find(fonts, f => f.ContainsGlyph(character.Value)) ?? fonts[0];
    }

    public void Dispose()
    {
        foreach (var font in _regular.Concat(_bold))
        {
            font.Typeface.Dispose();
            font.Dispose();
        }
    }

    private static IEnumerable<SKFont> Fallbacks(string folder, string weight) =>
        Directory.EnumerateFiles(folder, $"Noto*_{weight}.ttf").Order(StringComparer.Ordinal).Select(Load);

    private static SKFont Load(string folder, string name) => Load(Path.Combine(folder, $"{name}.ttf"));

    private static SKFont Load(string file) =>
        new(SKTypeface.FromFile(file) ?? throw new FileNotFoundException("The build has not laid the fonts of certificates here", file), 1, 1, 0);
}
