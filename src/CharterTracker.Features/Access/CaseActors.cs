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
        var memberships = await MembershipsAsync(application.EmployerId, cancellationToken);
        return new Actor(user.Id ?? Guid.Empty, [.. Employer.RolesOf(memberships), .. StaffRolesIn(application.SchemeId)], parts);
    }

    /// <summary>The actor for something done to an employer, outside any case.</summary>
    public Actor ActingFor(Employer employer) => new(user.Id ?? Guid.Empty, employer.RolesOf(user.Id ?? Guid.Empty));

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
        return new Actor(user.Id ?? Guid.Empty, StaffRolesIn(schemeId), parts);
    }

    private Task<List<MembershipRole>> MembershipsAsync(Guid employerId, CancellationToken cancellationToken) =>
        db.Employers.Where(e => e.Id == employerId)
            .SelectMany(e => e.Members)
            .Where(m => m.UserId == user.Id)
            .Select(m => m.Role)
            .ToListAsync(cancellationToken);

    private IEnumerable<ActorRole> StaffRolesIn(Guid schemeId) =>
        user.Grants.Where(g => g.SchemeId is null || g.SchemeId == schemeId).Select(g => g.Role switch
        {
            StaffRole.Assessor => ActorRole.Assessor,
            StaffRole.LeadAssessor => ActorRole.LeadAssessor,
            StaffRole.PanelMember => ActorRole.PanelMember,
            StaffRole.Publisher => ActorRole.Publisher,
            StaffRole.Administrator => ActorRole.Administrator,
            _ => throw new ArgumentOutOfRangeException(nameof(schemeId), g.Role, null),
        }).Distinct();
}
