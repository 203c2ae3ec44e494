using System.Runtime.InteropServices;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>What a build copies next to the program: nothing that cannot run here, and a licence for each font.</summary>
public class BuildOutputTests
{
    private static readonly string Bin = AppContext.BaseDirectory;

    [Fact]
    public void Runtimes_AreThoseOfThisSystem()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        string[] kept = [RuntimeInformation.RuntimeIdentifier, system, $"{system}-x64", $"{system}-arm64", OperatingSystem.IsWindows() ? "win" : "unix"];

        var found = Directory.EnumerateDirectories(Path.Combine(Bin, "runtimes")).Select(d => Path.GetFileName(d)!);

        Assert.Empty(found.Except(kept));
    }

    [Fact]
    public void Symbols_AreOfManagedLibrariesOnly()
    {
        var symbols = Directory.EnumerateFiles(Bin, "*.pdb", SearchOption.AllDirectories);

        Assert.DoesNotContain(symbols, s => Path.GetRelativePath(Bin, s).StartsWith("runtimes", StringComparison.Ordinal) || s.Contains("Skia", StringComparison.Ordinal));
    }

    [Fact]
    public void TheLibraryThatSignsInThroughAWindow_IsLeftOut() =>
        Assert.Empty(Directory.EnumerateFiles(Bin, "*msalruntime*", SearchOption.AllDirectories));

    [Fact]
    public void Fonts_HaveTheirLicencesBeside()
    {
        var fonts = Path.Combine(Bin, "fonts");
        var families = Directory.EnumerateFiles(fonts, "*.ttf").Select(f => Letters(Path.GetFileName(f).Split('_')[0])).Distinct().ToList();

        var licensed = Directory.EnumerateFiles(fonts, "LICENSE-*.txt").ToDictionary(f => Letters(Path.GetFileNameWithoutExtension(f)["LICENSE-".Length..]), File.ReadAllText);

        Assert.NotEmpty(families);
        Assert.Empty(families.Except(licensed.Keys));
        Assert.All(licensed.Values, text => Assert.Contains("SIL Open Font License", text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A family's name as both its file and its package have it: NotoSansSC, noto-sans-sc.</summary>
    private static string Letters(string name) => new([.. name.Where(char.IsLetter).Select(char.ToLowerInvariant)]);
}
