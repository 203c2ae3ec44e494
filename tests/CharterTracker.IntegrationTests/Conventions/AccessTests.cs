using System.Reflection;
using System.Runtime.CompilerServices;
using CharterTracker.Data;
using CharterTracker.Features;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>Tests that every case and every employer is opened through Access, and nowhere around it. Each list may only shrink.</summary>
public class AccessTests
{
    // They decide which people and grants an administrator reaches; no case is among them.
    private static readonly string[] MayNameAPermission = ["AdminReach", "GrantRows"];

    // A person who is not yet a member accepts an invitation to become one.
    private static readonly string[] MayReadAnyEmployer = ["AcceptTeamInvitationHandler"];

    private static readonly Type[] Features =
        [.. typeof(FeatureRegistration).Assembly.GetTypes().Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute)))];

    private static IEnumerable<Type> OutsideAccess => Features.Where(t => !IsIn(t, "Access") && !IsIn(t, "Pipeline"));

    [Fact]
    public void EveryRequest_AboutOneCaseOrOneEmployer_SaysSo()
    {
        var unmarked = Features
            .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(IBaseRequest)))
            .Where(t => (Has(t, nameof(ICaseRequest.ApplicationId)) && !t.IsAssignableTo(typeof(ICaseRequest)))
                || (Has(t, nameof(IEmployerRequest.EmployerId)) && !t.IsAssignableTo(typeof(IEmployerRequest))));

        Assert.Empty(unmarked.Select(t => t.Name));
    }

    /// <summary>A permission is only a number in compiled code, so the test looks for calls that take one.</summary>
    [Fact]
    public void NoCodeOutsideAccess_NamesAPermission() =>
        Assert.Equal(MayNameAPermission, NamesOf(OutsideAccess, m => m.GetParameters().Any(p => p.ParameterType == typeof(Permission))));

    /// <summary>Looks for calls of <c>WithinReachOf</c> and <c>OwnedBy</c>, which are in Access.</summary>
    [Fact]
    public void NoCodeOutsideAccess_AsksForReach() =>
        Assert.Empty(NamesOf(OutsideAccess, m => m.DeclaringType == typeof(CaseReach)));

    /// <summary>A handler may read other cases, such as to count an assessor's, inside a larger query, which compiles to no call.</summary>
    [Fact]
    public void NoHandlerOfACaseRequest_ReadsApplicationsItself() =>
        Assert.Empty(NamesOf(HandlersOf<ICaseRequest>(), Reads(nameof(CharterDbContext.Applications))));

    [Fact]
    public void NoHandlerOfAnEmployerRequest_ReadsEmployersItself() =>
        Assert.Equal(MayReadAnyEmployer, NamesOf(HandlersOf<IEmployerRequest>(), Reads(nameof(CharterDbContext.Employers))));

    [Fact]
    public void Access_KnowsNoFeature()
    {
        var used = Features.Where(t => IsIn(t, "Access"))
            .SelectMany(t => CompiledCode.CallsOf(t).Select(m => m.DeclaringType).Concat(SignaturesOf(t)))
            .Where(t => t?.Namespace?.StartsWith("CharterTracker.Features.", StringComparison.Ordinal) == true)
            .Where(t => !IsIn(t!, "Access") && !IsIn(t!, "Pipeline"));

        Assert.Empty(used.Select(t => t!.FullName).Distinct());
    }

    private static bool Has(Type request, string property) => request.GetProperty(property)?.PropertyType == typeof(Guid);

    private static bool IsIn(Type type, string folder) => type.Namespace == $"CharterTracker.Features.{folder}";

    private static IEnumerable<string> NamesOf(IEnumerable<Type> types, Func<MethodBase, bool> call) =>
        types.Where(t => CompiledCode.CallsOf(t).Any(call)).Select(t => t.Name).Order();

    private static Func<MethodBase, bool> Reads(string set) => m => m.DeclaringType == typeof(CharterDbContext) && m.Name == $"get_{set}";

    private static IEnumerable<Type> HandlersOf<TRequest>() => Features.Where(t => t.GetInterfaces().Any(i =>
        i.IsGenericType
        && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
        && i.GenericTypeArguments[0].IsAssignableTo(typeof(TRequest))));

    private static IEnumerable<Type> SignaturesOf(Type type)
    {
        const BindingFlags Declared =
            BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return type.GetFields(Declared).Select(f => f.FieldType)
            .Concat(type.GetMethods(Declared).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)))
            .SelectMany(t => t.IsGenericType ? t.GetGenericArguments().Append(t) : [t]);
    }
}
