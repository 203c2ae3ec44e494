using System.Reflection;
using System.Reflection.Emit;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>The types that a type uses, as compiled: in its declaration, its members' signatures, its attributes and its code.</summary>
internal static class TypeReferences
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The types that one type uses. State machines and lambdas are nested types: ask for each type of an assembly.</summary>
    public static IEnumerable<Type> Of(Type type)
    {
        IEnumerable<Type?> used =
        [
            type.BaseType, .. type.GetInterfaces(), .. Attributes(type),
            .. Constraints(type.IsGenericTypeDefinition ? type.GetGenericArguments() : []),
            .. type.GetFields(Declared).Select(f => f.FieldType),
            .. type.GetProperties(Declared).SelectMany(p => Attributes(p).Append(p.PropertyType)),
            .. type.GetFields(Declared).SelectMany(Attributes),
            .. type.GetMethods(Declared).SelectMany(OfMethod),
            .. type.GetConstructors(Declared).SelectMany(OfMethod),
        ];
        return used.OfType<Type>().SelectMany(Parts).Distinct();
    }

    private static IEnumerable<Type> OfMethod(MethodBase method) =>
        Signature(method)
            .Concat(Attributes(method))
            .Concat(method.GetParameters().SelectMany(Attributes))
            .Concat(Constraints(method.IsGenericMethodDefinition ? method.GetGenericArguments() : []))
            .Concat(method.GetMethodBody()?.LocalVariables.Select(l => l.LocalType) ?? [])
            .Concat(method.GetMethodBody()?.ExceptionHandlingClauses
                .Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).Select(c => c.CatchType).OfType<Type>() ?? [])
            .Concat(OperandsOf(method).SelectMany(TypesOf));

    private static IEnumerable<Type> Signature(MethodBase method) =>
        method.GetParameters().Select(p => p.ParameterType).Concat(method is MethodInfo info ? [info.ReturnType] : []);

    private static IEnumerable<Type> TypesOf(MemberInfo operand) => operand switch
    {
        Type type => [type],
        FieldInfo field => [field.FieldType, .. DeclaringTypeOf(field)],
        MethodBase method =>
            [.. Signature(method), .. DeclaringTypeOf(method), .. method.IsGenericMethod ? method.GetGenericArguments() : []],
        _ => [],
    };

    private static IEnumerable<Type> DeclaringTypeOf(MemberInfo member) => member.DeclaringType is { } type ? [type] : [];

    private static IEnumerable<Type> Constraints(Type[] parameters) => parameters.SelectMany(p => p.GetGenericParameterConstraints());

    private static IEnumerable<Type> Attributes(MemberInfo member) => member.GetCustomAttributesData().SelectMany(TypesOf);

    private static IEnumerable<Type> Attributes(ParameterInfo parameter) => parameter.GetCustomAttributesData().SelectMany(TypesOf);

    private static IEnumerable<Type> TypesOf(CustomAttributeData attribute) =>
        attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(a => a.TypedValue))
            .SelectMany(a => a.Value is Type type ? new[] { a.ArgumentType, type } : [a.ArgumentType])
            .Append(attribute.AttributeType);

    /// <summary>The types that one is put together from: <c>List</c> and <c>A</c> for <c>List&lt;A&gt;[]</c>.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }
        if (type.IsGenericParameter)
        {
            return [];
        }
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }

    /// <summary>What the instructions of a method name, in expression trees too.</summary>
    public static IEnumerable<MemberInfo> OperandsOf(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            at += value is >= 0 and < 0x100 ? 1 : 2;
            var operand = Codes[value].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && Resolve(method, BitConverter.ToInt32(code, at)) is { } member)
            {
                yield return member;
            }
            at += operand == OperandType.InlineSwitch ? 4 + (4 * BitConverter.ToInt32(code, at)) : SizeOf(operand);
        }
    }

    private static MemberInfo? Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token,
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
        method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null);

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
