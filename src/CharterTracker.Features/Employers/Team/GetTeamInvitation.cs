using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>The invitation to a team behind a link. Not found where it was used, was taken back or is too old.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetTeamInvitationQuery(Guid EmployerId, string? Token) : IQuery<Result<TeamInvitationDetails>>, IEmployerRequest;

public sealed record TeamInvitationDetails(string Employer, string InvitedByName, MembershipRole Role);

internal sealed class GetTeamInvitationHandler(CharterDbContext db, TimeProvider clock)
    : IRequestHandler<GetTeamInvitationQuery, Result<TeamInvitationDetails>>
{
    public async Task<Result<TeamInvitationDetails>> Handle(GetTeamInvitationQuery request, CancellationToken cancellationToken)
    {
        var hash = SecretToken.HashOf(request.Token);
        var now = clock.GetUtcNow();
        var shown = await db.TeamInvitations.AsNoTracking()
            .Where(i => i.EmployerId == request.EmployerId && i.TokenHash == hash && i.ClosedAt == null && i.ExpiresAt > now)
            .Select(i => new TeamInvitationDetails(
                db.Employers.Where(e => e.Id == i.EmployerId).Select(e => e.Name).First(),
                db.Users.Where(u => u.Id == i.InvitedBy).Select(u => u.FullName).First(),
                i.Role))
            .SingleOrDefaultAsync(cancellationToken);
        return shown is null ? new Failure.NotFound() : shown;
    }
}
