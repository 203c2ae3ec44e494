using System.Reflection;
using System.Reflection.Emit;
using CharterTracker.Features;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>
/// The container silently skips a behaviour whose constraints a request does not meet, so a request outside ICommand and IQuery
/// would run with no authorisation at all. These walk the assembly.
/// </summary>
public class RequestTests
{
    private static readonly Type[] Features = typeof(FeatureRegistration).Assembly.GetTypes();

    public static TheoryData<Type> Requests() => new(Features.Where(t => !t.IsAbstract && Implements(t, typeof(IRequest<>))));

    public static TheoryData<Type> Handlers() => new(Features.Where(t => !t.IsAbstract && Implements(t, typeof(IRequestHandler<,>))));

    [Theory, MemberData(nameof(Requests))]
    public void EveryRequest_IsACommandOrAQuery_AndCarriesItsPermission(Type request)
    {
        Assert.True(Implements(request, typeof(ICommand<>)) ^ Implements(request, typeof(IQuery<>)), $"{request.Name} is neither a command nor a query");
        Assert.NotNull(request.GetCustomAttribute<RequiresAttribute>());
        Assert.EndsWith(Implements(request, typeof(ICommand<>)) ? "Command" : "Query", request.Name, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Requests))]
    public void EveryRequest_ThatNeedsAFreshProof_CarriesOne(Type request) =>
        Assert.Equal(request.GetCustomAttribute<RequiresAttribute>()!.FreshProof, request.IsAssignableTo(typeof(IProven)));

    [Theory, MemberData(nameof(Requests))]
    public void EveryRequest_HasExactlyOneHandler(Type request) =>
        Assert.Single(Features, t => t.GetInterfaces().Any(i =>
            i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) && i.GenericTypeArguments[0] == request));

    [Theory, MemberData(nameof(Handlers))]
    public void EveryHandler_IsInternal_AndNeverSaves(Type handler)
    {
        Assert.False(handler.IsVisible, $"{handler.Name} is public");
        Assert.DoesNotContain(CallsOf(handler), m => m.Name.StartsWith(nameof(DbContext.SaveChangesAsync), StringComparison.Ordinal));
        Assert.DoesNotContain(CallsOf(handler), m => m.DeclaringType == typeof(IMediator));
    }

    private static bool Implements(Type type, Type contract) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == contract);

    /// <summary>What a type calls, its async state machines and lambdas among it, read from the compiled code.</summary>
    internal static IEnumerable<MethodBase> CallsOf(Type type) =>
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
