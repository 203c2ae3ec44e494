using System.Text.Json;
using System.Text.Json.Serialization;

namespace CharterTracker.Data.Configurations.Charters;

/// <summary>The options by which a charter is written as JSON, in the database and in an imported pack.</summary>
public static class CharterJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        AllowOutOfOrderMetadataProperties = true,
        WriteIndented = false,
    };
}
