using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CharterTracker.Testing.Releases;

/// <summary>The enums inside the documents that a column keeps as text: their members are stored names as those of a column are.</summary>
internal static class DocumentEnums
{
    /// <summary>The type of a column's documents; null where it keeps none.</summary>
    public static Type? DocumentOf(IColumn column)
    {
        var property = StoredRows.PropertyOf(column);
        var isDocument = property.GetTypeMapping().Converter is not null
            && StoredRows.TypeOf(column) == typeof(string) && StoredRows.EnumOf(column) is null;
        return isDocument ? property.ClrType : null;
    }

    /// <summary>The members that no document of the column holds, each with its enum.</summary>
    public static IReadOnlyList<string> MissingFrom(IColumn column, IEnumerable<object?> documents)
    {
        if (DocumentOf(column) is not { } type)
        {
            return [];
        }
        var texts = documents.OfType<string>().ToList();
        return
        [
            .. from @enum in EnumsIn(type, [])
               from member in Enum.GetNames(@enum)
               where !texts.Exists(t => t.Contains($"\"{StoredName(@enum, member)}\"", StringComparison.OrdinalIgnoreCase))
               select $"{@enum.Name}.{member}",
        ];
    }

    private static string StoredName(Type type, string member) =>
        type.GetField(member)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? member;

    private static IEnumerable<Type> EnumsIn(Type type, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (!seen.Add(type))
        {
            return [];
        }
        if (type.IsEnum)
        {
            return [type];
        }
        if (type.IsGenericType || type.IsArray || typeof(IEnumerable).IsAssignableFrom(type))
        {
            return (type.GetElementType() is { } item ? [item] : type.GetGenericArguments()).SelectMany(t => EnumsIn(t, seen));
        }
        var isOurs = type.Namespace?.StartsWith("CharterTracker", StringComparison.Ordinal) == true;
        return isOurs ? type.GetProperties().Where(p => p.CanRead && IsStored(p)).SelectMany(p => EnumsIn(p.PropertyType, seen)) : [];
    }

    // What is worked out from the rest is no part of a document.
    private static bool IsStored(PropertyInfo property) =>
        property.GetMethod!.IsStatic is false && (property.SetMethod is not null || property.DeclaringType!.GetConstructors().Any(c =>
            c.GetParameters().Any(p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase))));
}
