using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CharterTracker.Data;

/// <summary>Maps small lists and maps that are always read whole to one text column, the same on every database.</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<IReadOnlyList<string>> AsJson(this PropertyBuilder<IReadOnlyList<string>> property)
    {
        property.HasConversion(
            new ValueConverter<IReadOnlyList<string>, string>(
                list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
                text => JsonSerializer.Deserialize<List<string>>(text, JsonSerializerOptions.Default)!),
            new ValueComparer<IReadOnlyList<string>>(
                (a, b) => a!.SequenceEqual(b!),
                list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item.GetHashCode(StringComparison.Ordinal))),
                list => list.ToList()));
        return property;
    }

    public static PropertyBuilder<IReadOnlyDictionary<string, TValue>> AsJson<TValue>(this PropertyBuilder<IReadOnlyDictionary<string, TValue>> property)
    {
        property.HasConversion(
            new ValueConverter<IReadOnlyDictionary<string, TValue>, string>(
                map => JsonSerializer.Serialize(map, JsonSerializerOptions.Default),
                text => JsonSerializer.Deserialize<Dictionary<string, TValue>>(text, JsonSerializerOptions.Default)!),
            new ValueComparer<IReadOnlyDictionary<string, TValue>>(
                (a, b) => a!.Count == b!.Count && !a.Except(b).Any(),
                map => map.Aggregate(0, (hash, item) => hash ^ HashCode.Combine(item.Key, item.Value)),
                map => map.ToDictionary(m => m.Key, m => m.Value)));
        return property;
    }
}
