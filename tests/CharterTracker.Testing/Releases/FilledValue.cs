using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CharterTracker.Testing.Releases;

/// <summary>
/// Makes a value of any type in which nothing is left empty; a list or a map holds one item for each member of the enums of its items, and
/// values of other numbers have other members.
/// </summary>
internal static class FilledValue
{
    private const int Deepest = 8;

    public static object Of(Type type, string name = "value", int number = 0, int depth = 0)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => $"{name} {number + 1}",
            _ when type == typeof(bool) => number % 2 == 0,
            _ when type == typeof(Guid) => new Guid(number + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero).AddDays(number),
            _ when type == typeof(DateTime) => new DateTime(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc).AddDays(number),
            _ when type == typeof(DateOnly) => new DateOnly(2026, 11, 24).AddDays(number),
            _ when type == typeof(byte[]) => new byte[] { 1, 2, 3, (byte)number },
            _ when type.IsEnum => Enum.GetValues(type).GetValue(number % Enum.GetValues(type).Length)!,
            _ when type.IsPrimitive || type == typeof(decimal) => Convert.ChangeType(number + 1, type, CultureInfo.InvariantCulture),
            _ when MapOf(type) is { } map => Map(map, name, number, depth),
            _ when ItemOf(type) is { } item => Items(item, name, number, depth),
            _ => Thing(type, number, depth + 1),
        };
    }

    private static IList Items(Type item, string name, int first, int depth)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (var i = 0; i < Math.Max(2, MembersIn(item)); i++)
        {
            list.Add(Of(item, name, first + i, depth));
        }
        return list;
    }

    private static IDictionary Map(Type[] keyAndValue, string name, int first, int depth)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(keyAndValue))!;
        for (var i = first; i < first + Math.Max(2, MembersIn(keyAndValue[1])); i++)
        {
            map[Of(keyAndValue[0], name, i, depth)] = Of(keyAndValue[1], name, i, depth);
        }
        return map;
    }

    private static object Thing(Type type, int number, int depth)
    {
        if (depth > Deepest)
        {
            throw new InvalidOperationException($"{type} holds itself");
        }
        if (type.IsAbstract)
        {
            var kinds = type.Assembly.GetTypes()
                .Where(t => !t.IsAbstract && t.IsAssignableTo(type)).OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
            return Thing(kinds[number % kinds.Count], number, depth);
        }
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        var thing = constructor is null
            ? RuntimeHelpers.GetUninitializedObject(type)
            : constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType, p.Name!, number, depth))]);
        var settable = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is { IsPublic: true });
        // The first member of an enum is what an unset one holds, too.
        var given = constructor?.GetParameters().Select(p => p.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        foreach (var property in settable.Where(p => !IsFilled(p.GetValue(thing)) || (p.PropertyType.IsEnum && !given.Contains(p.Name))))
        {
            property.SetValue(thing, Of(property.PropertyType, property.Name, number, depth));
        }
        return thing;
    }

    private static bool IsFilled(object? value) => value is not (null or "" or ICollection { Count: 0 });

    private static int MembersIn(Type item) => item.IsEnum
        ? Enum.GetValues(item).Length
        : item.GetProperties()
            .Select(p => Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)
            .Where(t => t.IsEnum)
            .Select(t => Enum.GetValues(t).Length)
            .DefaultIfEmpty(0)
            .Max();

    private static Type[]? MapOf(Type type) => Of(type, typeof(IReadOnlyDictionary<,>)) ?? Of(type, typeof(IDictionary<,>));

    private static Type? ItemOf(Type type) => Of(type, typeof(IEnumerable<>))?[0];

    private static Type[]? Of(Type type, Type contract) =>
        type.GetInterfaces()
            .Prepend(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == contract)
            ?.GetGenericArguments();
}
