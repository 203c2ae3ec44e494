using System.Reflection;
using System.Text.Json;
using CharterTracker.Data.Configurations;
using CharterTracker.Domain.Charters;

namespace CharterTracker.Features.Charters;

/// <summary>The packs that come with the product, and the schema that every pack must follow.</summary>
public static class CharterPacks
{
    public const string LiverpoolCityRegion = "liverpool-city-region";

    private const string SchemaName = "charter-pack.schema";

    /// <summary>The text of a shipped pack; null where there is none of that name.</summary>
    public static Task<string?> FindAsync(string name, CancellationToken cancellationToken) =>
        name == SchemaName ? Task.FromResult<string?>(null) : ReadAsync(name, cancellationToken);

    /// <summary>What a shipped pack says.</summary>
    public static async Task<CharterContent> ContentAsync(string name, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<CharterContent>((await ReadAsync(name, cancellationToken))!, CharterJson.Options)!;

    public static async Task<string> SchemaAsync(CancellationToken cancellationToken) => (await ReadAsync(SchemaName, cancellationToken))!;

    private static async Task<string?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(typeof(CharterPacks), $"Packs.{name}.json");
        if (stream is null)
        {
            return null;
        }
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
