using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Access;

/// <summary>
/// Makes the actor that the domain judges: the roles of the current user in one case, and the parts of it that they have taken.
/// </summary>
internal sealed class CaseActors(CharterDbContext db, ICurrentUser user)
{
    public async Task<Actor> ActingOnAsync(Application application, CancellationToken cancellationToken)
    {
        var parts = await db.CaseParticipations
            .Where(p => p.ApplicationId == application.Id && p.UserId == user.Id)
            .Select(p => p.Part)
            .ToListAsync(cancellationToken);
        var ties = await db.Employers.AsNoTracking()
            .Where(e => e.Id == application.EmployerId)
            .Select(e => new
            {
                Memberships = e.Members.Where(m => m.UserId == user.Id).Select(m => m.Role).ToList(),
                HasChecked = db.EmployerVerifications.Any(
                    v => v.EmployerId == e.Id && v.ById == user.Id && v.Way == VerificationWay.StaffCheck),
            })
            .SingleAsync(cancellationToken);
        return new Actor(
            user.Id ?? Guid.Empty,
            [.. Employer.RolesOf(ties.Memberships), .. StaffRolesIn(application.SchemeId)],
            ties.HasChecked ? [.. parts, CasePart.CheckedEmployer] : parts);
    }

    /// <summary>The actor for something done to an employer, outside any case.</summary>
    public Actor ActingFor(Employer employer) => new(user.Id ?? Guid.Empty, employer.RolesOf(user.Id ?? Guid.Empty));

    /// <summary>
    /// The actor for what staff do about an employer, outside any case: their roles, and the parts that they took in any of its cases.
    /// </summary>
    public async Task<Actor> ActingOnEmployerAsync(Guid employerId, CancellationToken cancellationToken)
    {
        var parts = await db.CaseParticipations
            .Where(p => p.UserId == user.Id && db.Applications.Any(a => a.Id == p.ApplicationId && a.EmployerId == employerId))
            .Select(p => p.Part)
            .Distinct()
            .ToListAsync(cancellationToken);
        return new Actor(user.Id ?? Guid.Empty, RolesOf(user.Grants), parts);
    }

    /// <summary>The actor for something done in a scheme, outside any case.</summary>
    public Actor ActingIn(Guid schemeId) => new(user.Id ?? Guid.Empty, StaffRolesIn(schemeId));

    /// <summary>The actor for a batch that touches several cases: parts taken in any of them count.</summary>
    public async Task<Actor> ActingOnAllAsync(Guid schemeId, IReadOnlyCollection<Guid> applicationIds, CancellationToken cancellationToken)
    {
        var parts = await db.CaseParticipations
            .Where(p => applicationIds.Contains(p.ApplicationId) && p.UserId == user.Id)
            .Select(p => p.Part)
            .Distinct()
            .ToListAsync(cancellationToken);
        if (await db.EmployerVerifications.AnyAsync(
            v => v.ById == user.Id && v.Way == VerificationWay.StaffCheck
                && db.Applications.Any(a => applicationIds.Contains(a.Id) && a.EmployerId == v.EmployerId),
            cancellationToken))
        {
            parts.Add(CasePart.CheckedEmployer);
        }
        return new Actor(user.Id ?? Guid.Empty, StaffRolesIn(schemeId), parts);
    }

    private IEnumerable<ActorRole> StaffRolesIn(Guid schemeId) =>
        RolesOf(user.Grants.Where(g => g.SchemeId is null || g.SchemeId == schemeId));

    private static IEnumerable<ActorRole> RolesOf(IEnumerable<ActiveGrant> grants) =>
        grants.Select(g => g.Role switch
        {
            StaffRole.Assessor => ActorRole.Assessor,
            StaffRole.LeadAssessor => ActorRole.LeadAssessor,
            StaffRole.PanelMember => ActorRole.PanelMember,
            StaffRole.Publisher => ActorRole.Publisher,
            StaffRole.Administrator => ActorRole.Administrator,
            _ => throw new ArgumentOutOfRangeException(nameof(grants), g.Role, null),
        }).Distinct();
}
