using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>An employer's team, its open invitations and its requests to join, for the team to read.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetTeamQuery(Guid EmployerId) : IQuery<Result<Team>>, IEmployerRequest;

/// <param name="IsOwner">
/// Whether the reader is an owner and so decides who is in the team; only owners see the invitations and the requests.
/// </param>
public sealed record Team(
    string Employer, bool IsOwner, IReadOnlyList<TeamMember> Members, IReadOnlyList<OpenInvitation> Invitations, IReadOnlyList<TeamRequest> Requests)
{
    /// <summary>Whether the reader may remove this member: the last owner stays.</summary>
    public bool MayRemove(TeamMember member) => IsOwner && (member.Role != MembershipRole.Owner || Members.Count(m => m.Role == MembershipRole.Owner) > 1);

    public bool HasSignatory => Members.Any(m => m.Role == MembershipRole.Signatory);
}

public sealed record TeamMember(Guid MembershipId, string Name, string Email, MembershipRole Role, DateTimeOffset Since);

public sealed record OpenInvitation(Guid Id, string Email, MembershipRole Role, DateTimeOffset ExpiresAt);

public sealed record TeamRequest(Guid Id, Guid Version, string Name, string Email, string Message, DateTimeOffset RequestedAt);

internal sealed class GetTeamHandler(CharterDbContext db, EmployerAccess employers, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<GetTeamQuery, Result<Team>>
{
    public async Task<Result<Team>> Handle(GetTeamQuery request, CancellationToken cancellationToken)
    {
        var own = employers.Query(request).Where(e => e.Id == request.EmployerId);
        var name = await own.Select(e => e.Name).SingleOrDefaultAsync(cancellationToken);
        if (name is null)
        {
            return new Failure.NotFound();
        }
        var members = await own.SelectMany(e => e.Members)
            .Join(db.Users, m => m.UserId, u => u.Id, (m, u) => new { UserId = u.Id, u.FullName, u.Email, m.Id, m.Role, m.Since })
            .OrderBy(m => m.FullName).ThenBy(m => m.Since)
            .ToListAsync(cancellationToken);
        var isOwner = members.Exists(m => m.UserId == user.Id && m.Role == MembershipRole.Owner);
        return new Team(
            name,
            isOwner,
            [.. members.Select(m => new TeamMember(m.Id, m.FullName, m.Email ?? "", m.Role, m.Since))],
            isOwner ? await InvitationsAsync(request.EmployerId, cancellationToken) : [],
            isOwner ? await RequestsAsync(request.EmployerId, cancellationToken) : []);
    }

    private Task<List<OpenInvitation>> InvitationsAsync(Guid employerId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.TeamInvitations.AsNoTracking()
            .Where(i => i.EmployerId == employerId && i.ClosedAt == null && i.ExpiresAt > now)
            .OrderBy(i => i.InvitedAt).ThenBy(i => i.Id)
            .Select(i => new OpenInvitation(i.Id, i.Email, i.Role, i.ExpiresAt))
            .ToListAsync(cancellationToken);
    }

    private Task<List<TeamRequest>> RequestsAsync(Guid employerId, CancellationToken cancellationToken) => db.JoinRequests.AsNoTracking()
        .Where(c => c.EmployerId == employerId && c.State == JoinRequestState.Waiting)
        .Join(db.Users, c => c.RequestedBy, u => u.Id, (c, u) => new { Request = c, u.FullName, u.Email })
        .OrderBy(r => r.Request.RequestedAt).ThenBy(r => r.Request.Id)
        .Select(r => new TeamRequest(r.Request.Id, r.Request.Version, r.FullName, r.Email ?? "", r.Request.Message, r.Request.RequestedAt))
        .ToListAsync(cancellationToken);
}
