using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CharterTracker.Data.Configurations.Charters;
using CharterTracker.Features.Charters;
using CharterTracker.IntegrationTests.Conventions;

namespace CharterTracker.IntegrationTests.Charters;

/// <summary>Authorities write packs of their own after the schema, so its keys and values are not those of the code.</summary>
public class PackKeysTests
{
    public static TheoryData<string> Packs => [.. CharterPacks.Names];

    /// <summary>When a pack is written again, the only additions are computed properties and defaults that the pack left out.</summary>
    [Theory, MemberData(nameof(Packs))]
    public async Task Pack_ReadAndWritten_KeepsEveryKeyAndValue(string name)
    {
        var pack = JsonNode.Parse((await CharterPacks.FindAsync(name, TestContext.Current.CancellationToken))!)!;
        var content = await CharterPacks.ContentAsync(name, TestContext.Current.CancellationToken);

        var written = JsonSerializer.SerializeToNode(content, CharterJson.Options)!;

        Assert.Empty(Differences(pack, written, ""));
    }

    [Fact]
    public async Task Schema_IsAsPublished()
    {
        var schema = (await CharterPacks.SchemaAsync(TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");

        Assert.Equal(
            "4ef6aeacd4046288da78d29b49b4e5873d26111d99228c66ae07235389f64209",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(schema))));
    }

    /// <summary>Tests the whole schema, also what no shipped pack uses.</summary>
    [Fact]
    public async Task Schema_AllowsOnlyKeysAndValuesOfTheModel()
    {
        var schema = JsonNode.Parse(await CharterPacks.SchemaAsync(TestContext.Current.CancellationToken))!;
        var content = StoredModel.DocumentKeys()
            .Where(k => k.Key.StartsWith("Charters.Content: ", StringComparison.Ordinal)).ToList();
        var keys = content.SelectMany(k => k.Key.Split(": ")[1].Split('.', '[', ']', '<', '>', ' ')).ToHashSet(StringComparer.Ordinal);
        var values = content.Select(k => k.Type).Where(t => t.IsEnum).Distinct()
            .SelectMany(
                t => Enum.GetValues(t).Cast<object>(), (t, v) => JsonSerializer.SerializeToNode(v, t, CharterJson.Options)!.ToString())
            .Concat(keys).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Keys(schema).Except(keys.Append("$schema"), StringComparer.Ordinal));
        Assert.Empty(Values(schema).Except(values, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Keys(JsonNode? node) => Everything(node).OfType<JsonObject>()
        .SelectMany(o => o["properties"] is JsonObject properties ? properties.Select(p => p.Key) : []);

    /// <summary>The values in a schema or pack; the kinds of rules and gates are among them.</summary>
    private static IEnumerable<string> Values(JsonNode? node) => Everything(node).OfType<JsonObject>()
        .SelectMany(o => o["enum"] is JsonArray values ? values.Append(o["const"]) : [o["const"]])
        .Where(v => v is not null).Select(v => v!.ToString());

    private static IEnumerable<JsonNode?> Everything(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(p => Everything(p.Value)).Prepend(map),
        JsonArray list => list.SelectMany(Everything),
        _ => [],
    };

    private static IEnumerable<string> Differences(JsonNode? pack, JsonNode? written, string path) => (pack, written) switch
    {
        (JsonObject map, JsonObject other) =>
            map.Where(p => p.Key != "$schema").SelectMany(p => Differences(p.Value, other[p.Key], $"{path}/{p.Key}")),
        (JsonArray list, JsonArray other) when list.Count == other.Count =>
            list.Zip(other).SelectMany((pair, at) => Differences(pair.First, pair.Second, $"{path}/{at}")),
        _ => JsonNode.DeepEquals(pack, written) ? [] : [$"{path}: {pack?.ToJsonString()} became {written?.ToJsonString()}"],
    };
}
