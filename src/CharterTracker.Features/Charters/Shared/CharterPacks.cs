using System.Reflection;
using System.Text.Json;
using CharterTracker.Data.Configurations.Charters;
using CharterTracker.Domain.Charters;

namespace CharterTracker.Features.Charters;

/// <summary>The packs that come with the product, and the schema that every pack must follow.</summary>
public static class CharterPacks
{
    public const string LiverpoolCityRegion = "liverpool-city-region";
    public const string GreaterManchester = "greater-manchester";
    public const string London = "london";
    public const string Pledge = "pledge";
    public const string FairWorkFirst = "fair-work-first";
    public const string TucSixStandards = "tuc-six-standards";

    private const string SchemaName = "charter-pack.schema";

    public static IReadOnlyList<string> Names { get; } = [LiverpoolCityRegion, GreaterManchester, London, Pledge, FairWorkFirst, TucSixStandards];

    /// <summary>The regions that a pack is a template for, where it follows no region's charter; null for the others.</summary>
    public static string? TemplateFor(string name) =>
        name == TucSixStandards ? "regions without a charter of their own, such as Tees Valley, and Norfolk and Suffolk" : null;

    /// <summary>The text of a shipped pack; null where there is none of that name.</summary>
    public static async Task<string?> FindAsync(string name, CancellationToken cancellationToken) =>
        Names.Contains(name) ? await ReadAsync(name, cancellationToken) : null;

    /// <summary>The content of a shipped pack.</summary>
    public static async Task<CharterContent> ContentAsync(string name, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<CharterContent>(await ReadAsync(name, cancellationToken), CharterJson.Options)!;

    public static Task<string> SchemaAsync(CancellationToken cancellationToken) => ReadAsync(SchemaName, cancellationToken);

    private static async Task<string> ReadAsync(string name, CancellationToken cancellationToken)
    {
        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(typeof(CharterPacks), $"Packs.{name}.json")!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
