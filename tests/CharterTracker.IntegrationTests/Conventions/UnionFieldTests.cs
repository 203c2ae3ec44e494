using System.Reflection;
using CharterTracker.Data.Identity;
using CharterTracker.Domain.Assessments;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>
/// Tests that the union which somebody works for is read where a tie to an employer is worked out, on their own pages, and by their
/// administrator: nowhere else, so that no list, filter, count, search or export can show people by union. The list may only shrink.
/// </summary>
public class UnionFieldTests
{
    private static readonly string[] Readers =
    [
        // A tie to an employer is worked out.
        "UnionTies",
        // The person's own declaration shows what it says of them.
        "GetDeclarationHandler",
        // One person's administrator.
        "GetPersonsUnionHandler",
        // From the invitation onto the account that accepts it.
        "Invitations",
    ];

    [Fact]
    public void NobodyElse_ReadsWhichUnionSomebodyWorksFor()
    {
        var getters = new[]
        {
            Getter(typeof(UserAccount), nameof(UserAccount.WorksForUnionId)),
            Getter(typeof(ConflictDeclaration), nameof(ConflictDeclaration.UnionId)),
            Getter(typeof(StaffInvitation), nameof(StaffInvitation.WorksForUnionId)),
        };

        var readers = CompiledCode.Methods()
            .Where(m => m.DeclaringType!.Namespace != "CharterTracker.Data.Configurations.Identity"
                && m.DeclaringType.Namespace != "CharterTracker.Data.Configurations.Assessments")
            .Where(m => TypeReferences.OperandsOf(m).Any(o => getters.Contains(o)))
            .Select(m => OutermostOf(m.DeclaringType!).Name)
            .Distinct();

        Assert.Equal(Readers.Order(StringComparer.Ordinal), readers.Order(StringComparer.Ordinal));
    }

    private static MethodInfo Getter(Type type, string property) => type.GetProperty(property)!.GetMethod!;

    private static Type OutermostOf(Type type) => type.DeclaringType is { } outer ? OutermostOf(outer) : type;
}
