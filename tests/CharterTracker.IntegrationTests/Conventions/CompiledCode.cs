using System.Reflection;
using System.Reflection.Emit;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>Reads what the compiler made of a type, for rules that no analyzer knows.</summary>
internal static class CompiledCode
{
    /// <summary>What a type calls, its async state machines and lambdas among it, read from the compiled code.</summary>
    public static IEnumerable<MethodBase> CallsOf(Type type) =>
        type.GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public).Append(type)
            .SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .SelectMany(CallsOf);

    private static IEnumerable<MethodBase> CallsOf(MethodInfo method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var i = 0; i + 4 < code.Length; i++)
        {
            if (code[i] == (byte)OpCodes.Call.Value || code[i] == (byte)OpCodes.Callvirt.Value)
            {
                MethodBase? called = null;
                try
                {
                    called = method.Module.ResolveMethod(
                        BitConverter.ToInt32(code, i + 1),
                        method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
                        method.IsGenericMethod ? method.GetGenericArguments() : null);
                }
                catch (ArgumentException)
                {
                    // An operand that only looked like a call.
                }
                if (called is not null)
                {
                    yield return called;
                }
            }
        }
    }
}
