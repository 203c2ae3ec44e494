using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CharterTracker.Data;
using CharterTracker.Data.Configurations.Charters;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Register;
using CharterTracker.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>The tables of the model and the JSON documents in their columns.</summary>
internal static class StoredModel
{
    private static readonly JsonSerializerOptions PlainJson = With(new JsonSerializerOptions());
    private static readonly JsonSerializerOptions WebJson = With(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static IReadOnlyList<IProperty> Properties { get; } = Read(model => model.GetEntityTypes().SelectMany(Within).ToList());

    public static IReadOnlyList<string> Tables { get; } =
        Read(model => model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal).ToList());

    /// <summary>Each key of each stored document as <c>Table.Column: path</c>, with the type of its value.</summary>
    public static IEnumerable<(string Key, Type Type)> DocumentKeys()
    {
        foreach (var property in Properties.Where(p => p.GetValueConverter()?.ProviderClrType == typeof(string) && IsDocument(p.ClrType)))
        {
            var options = property.ClrType == typeof(CharterContent) ? With(new JsonSerializerOptions(CharterJson.Options)) : PlainJson;
            foreach (var key in KeysOf(property.ClrType, "", options, []))
            {
                yield return ($"{property.DeclaringType.GetTableName()}.{property.GetColumnName()}: {key.Path}", key.Type);
            }
        }
        // Text that the domain writes itself.
        foreach (var key in KeysOf(typeof(RegisterFacts), "", WebJson, []))
        {
            yield return ($"RegisterEntries.Content: {key.Path}", key.Type);
        }
        foreach (var key in KeysOf(typeof(RegisterFacts)
            .Assembly.GetType("CharterTracker.Domain.Register.FirstFormatFacts", throwOnError: true)!, "", WebJson, []))
        {
            yield return ($"RegisterEntries.Content, format 1: {key.Path}", key.Type);
        }
        foreach (var key in KeysOf(typeof(IReadOnlyList<CriterionMet>), "", WebJson, []))
        {
            yield return ($"RegisterRows.CriteriaMet: {key.Path}", key.Type);
        }
    }

    private static JsonSerializerOptions With(JsonSerializerOptions options)
    {
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver();
        options.Converters.Add(new JsonStringEnumConverter());
        return options;
    }

    private static bool IsDocument(Type type) => !type.IsValueType && type != typeof(string) && type != typeof(byte[]);

    private static IEnumerable<(string Path, Type Type)> KeysOf(Type type, string path, JsonSerializerOptions options, HashSet<Type> above)
    {
        var info = options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Enumerable:
                return KeysOf(info.ElementType!, $"{path}[]", options, above);
            case JsonTypeInfoKind.Dictionary:
                return KeysOf(info.ElementType!, $"{path}{{}}", options, above);
            case JsonTypeInfoKind.Object when above.Add(info.Type):
                var kinds = info.PolymorphismOptions is { } polymorphism
                    ? polymorphism.DerivedTypes.SelectMany(d => KeysOf(
                        d.DerivedType, $"{path}<{polymorphism.TypeDiscriminatorPropertyName} {d.TypeDiscriminator}>", options, [.. above]))
                    : [];
                var own = info.Properties
                    .Where(p => p.Get is not null)
                    .SelectMany(p => KeysOf(p.PropertyType, path.Length == 0 ? p.Name : $"{path}.{p.Name}", options, [.. above]));
                return [.. kinds, .. own];
            default:
                return [(path, info.Type)];
        }
    }

    private static IEnumerable<IProperty> Within(ITypeBase type) =>
        type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(c => Within(c.ComplexType)));

    private static T Read<T>(Func<IModel, T> read)
    {
        var options = new DbContextOptionsBuilder<CharterDbContext>();
        options.UseCharterSqlite("Data Source=never-opened.db");
        using var db = new CharterDbContext(options.Options);
        return read(db.Model);
    }
}
