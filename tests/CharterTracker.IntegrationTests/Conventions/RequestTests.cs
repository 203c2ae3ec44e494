using System.Reflection;
using CharterTracker.Features;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>
/// The container silently skips a behaviour whose constraints a request does not meet, so a request outside ICommand and IQuery would run
/// with no authorisation at all. These tests look for one.
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
        Assert.Equal(request.GetCustomAttribute<RequiresAttribute>()!.FreshProof, request.IsAssignableTo(typeof(IHasProof)));

    [Theory, MemberData(nameof(Requests))]
    public void EveryRequest_HasExactlyOneHandler(Type request) =>
        Assert.Single(Features, t => t.GetInterfaces().Any(i =>
            i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) && i.GenericTypeArguments[0] == request));

    [Theory, MemberData(nameof(Handlers))]
    public void EveryHandler_IsInternal_AndNeverSaves(Type handler)
    {
        Assert.False(handler.IsVisible, $"{handler.Name} is public");
        Assert.DoesNotContain(CompiledCode.CallsOf(handler), m => m.Name.StartsWith(nameof(DbContext.SaveChangesAsync), StringComparison.Ordinal));
        Assert.DoesNotContain(CompiledCode.CallsOf(handler), m => m.DeclaringType == typeof(IMediator));
    }

    private static bool Implements(Type type, Type contract) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == contract);
}
