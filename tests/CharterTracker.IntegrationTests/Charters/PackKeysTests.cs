using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CharterTracker.Data.Configurations;
using CharterTracker.Features.Charters;

namespace CharterTracker.IntegrationTests.Charters;

/// <summary>Authorities write packs of their own after the schema, so its keys and values are not those of the code.</summary>
public class PackKeysTests
{
    public static TheoryData<string> Packs => [.. CharterPacks.Names];

    /// <summary>What the model adds when it writes is what it works out, or what a pack left out.</summary>
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

    private static IEnumerable<string> Differences(JsonNode? pack, JsonNode? written, string path) => (pack, written) switch
    {
        (JsonObject map, JsonObject other) =>
            map.Where(p => p.Key != "$schema").SelectMany(p => Differences(p.Value, other[p.Key], $"{path}/{p.Key}")),
        (JsonArray list, JsonArray other) when list.Count == other.Count =>
            list.Zip(other).SelectMany((pair, at) => Differences(pair.First, pair.Second, $"{path}/{at}")),
        _ => JsonNode.DeepEquals(pack, written) ? [] : [$"{path}: {pack?.ToJsonString()} became {written?.ToJsonString()}"],
    };
}
