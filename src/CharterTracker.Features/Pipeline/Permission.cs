using CharterTracker.Domain.Schemes;
using MediatR;

namespace CharterTracker.Features.Pipeline;

/// <summary>The permission that a request needs. Every request names exactly one.</summary>
public enum Permission
{
    /// <summary>Anybody has it, signed in or not.</summary>
    Public,

    /// <summary>People who proved their password, for the two-factor pages themselves.</summary>
    OwnAccount,

    /// <summary>Signed-in people who act for an employer; <c>Access</c> decides which employers are theirs.</summary>
    ActForEmployer,

    /// <summary>Staff: people with any active grant.</summary>
    Staff,

    /// <summary>Staff who take part in judging cases. Administrators and publishers hold grants too, and read no case.</summary>
    ReadCases,

    /// <summary>Leads, who accept an application at intake or send it back.</summary>
    CheckIntake,

    /// <summary>Leads and administrators, who find out whether the people of an employer's team may act for it.</summary>
    VerifyEmployers,

    /// <summary>Leads, who read what people report about accredited employers.</summary>
    ReadConcerns,

    /// <summary>Leads, who choose the assessors of a case.</summary>
    Allocate,

    /// <summary>Assessors, who rate the cases allocated to them.</summary>
    Assess,

    /// <summary>Leads, who settle one position where two assessed, and ask the employer.</summary>
    Moderate,

    /// <summary>Panel members, who propose, sign, defer and hear appeals.</summary>
    Decide,

    /// <summary>Publishers, who prepare, release and cancel batches; that two of them are needed is a rule of the batch.</summary>
    Publish,

    /// <summary>Leads and administrators; whose conflict each of them lifts is a rule of the declaration.</summary>
    LiftConflicts,

    /// <summary>Administrators, within their schemes: users, grants, charters.</summary>
    Administer,

    /// <summary>Administrators of the whole platform: rates, unions, the company directory, mail.</summary>
    AdministerPlatform,

    /// <summary>Administrators, and publishers in small schemes, which the handler checks.</summary>
    ConfirmGrants,

    /// <summary>Verbs typed on the server's console, and background jobs.</summary>
    Console,
}

public static class Permissions
{
    /// <summary>The roles that hold a staff permission; null where it is not a staff permission.</summary>
    public static IReadOnlyCollection<StaffRole>? Roles(this Permission permission) => permission switch
    {
        Permission.Staff => Enum.GetValues<StaffRole>(),
        Permission.ReadCases => [StaffRole.Assessor, StaffRole.LeadAssessor, StaffRole.PanelMember],
        Permission.CheckIntake or Permission.ReadConcerns or Permission.Allocate or Permission.Moderate => [StaffRole.LeadAssessor],
        Permission.Assess => [StaffRole.Assessor],
        Permission.Decide => [StaffRole.PanelMember],
        Permission.Publish => [StaffRole.Publisher],
        Permission.LiftConflicts => [StaffRole.LeadAssessor, StaffRole.Administrator],
        Permission.VerifyEmployers => [StaffRole.LeadAssessor, StaffRole.Administrator],
        Permission.Administer or Permission.AdministerPlatform => [StaffRole.Administrator],
        Permission.ConfirmGrants => [StaffRole.Administrator, StaffRole.Publisher],
        _ => null,
    };

    /// <summary>The schemes in which a person holds the permission that the request names; null where it is the whole platform.</summary>
    internal static IReadOnlyList<Guid>? SchemesFor(this ICurrentUser user, IBaseRequest request) =>
        user.SchemesFor(RequiredPermission.For(request));

    /// <summary>The schemes in which a person holds the permission; null where it is the whole platform.</summary>
    public static IReadOnlyList<Guid>? SchemesFor(this ICurrentUser user, Permission permission)
    {
        var roles = permission.Roles() ?? [];
        var grants = user.Grants.Where(g => roles.Contains(g.Role)).ToList();
        return grants.Exists(g => g.SchemeId is null) ? null : [.. grants.Select(g => g.SchemeId!.Value).Distinct()];
    }
}
