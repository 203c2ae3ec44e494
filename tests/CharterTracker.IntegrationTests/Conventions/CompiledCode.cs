using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>Our assemblies as they were compiled: their types, and the texts and calls in their methods.</summary>
internal static class CompiledCode
{
    public const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(code => code.Value);

    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        typeof(Actor).Assembly, typeof(CharterDbContext).Assembly, typeof(FeatureRegistration).Assembly,
        Assembly.Load("CharterTracker.Adapters"), typeof(Program).Assembly,
    ];

    /// <summary>All that we wrote: also private and nested types, not those that the compiler or a view makes.</summary>
    public static IEnumerable<Type> Types() =>
        Assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t.Namespace?.StartsWith("CharterTracker", StringComparison.Ordinal) == true && !IsMadeByTheCompiler(t));

    public static bool IsMadeByTheCompiler(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal)
        || member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || (member.DeclaringType is { } outer && IsMadeByTheCompiler(outer));

    /// <summary>Every method of our assemblies, those of state machines and lambdas among them.</summary>
    public static IEnumerable<MethodBase> Methods() =>
        Assemblies.SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetMethods(Declared).Cast<MethodBase>().Concat(t.GetConstructors(Declared)));

    /// <summary>The texts and the calls of a method, in the order of its instructions.</summary>
    public static IEnumerable<object> TextsAndCalls(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            at += value is >= 0 and < 0x100 ? 1 : 2;
            var instruction = Codes[value];
            if (instruction.OperandType == OperandType.InlineString)
            {
                yield return method.Module.ResolveString(BitConverter.ToInt32(code, at));
            }
            else if (instruction.OperandType == OperandType.InlineMethod && Resolve(method, BitConverter.ToInt32(code, at)) is { } called)
            {
                yield return called;
            }
            at += instruction.OperandType == OperandType.InlineSwitch
                ? 4 + (4 * BitConverter.ToInt32(code, at))
                : SizeOf(instruction.OperandType);
        }
    }

    /// <summary>The methods that a type calls, also in its async state machines and lambdas.</summary>
    public static IEnumerable<MethodBase> CallsOf(Type type) =>
        type.GetNestedTypes(Declared).SelectMany(CallsOf)
            .Concat(type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).SelectMany(TextsAndCalls).OfType<MethodBase>());

    private static MethodBase? Resolve(MethodBase method, int token) => method.Module.ResolveMethod(
        token,
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
        method is { IsGenericMethod: true } and MethodInfo ? method.GetGenericArguments() : null);

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
