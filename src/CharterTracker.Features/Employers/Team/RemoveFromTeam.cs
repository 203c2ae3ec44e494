using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Removes a member's role in the team; what they wrote stays.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record RemoveFromTeamCommand(Guid EmployerId, Guid MembershipId) : ICommand<Result>, IEmployerRequest;

internal sealed class RemoveFromTeamHandler(CharterDbContext db, EmployerAccess employers)
    : IRequestHandler<RemoveFromTeamCommand, Result>
{
    public async Task<Result> Handle(RemoveFromTeamCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, now) = opened.Value;
        employer.RemoveMember(request.MembershipId, actor.UserId);
        foreach (var invitation in await db.TeamInvitations.Where(i => i.EmployerId == employer.Id && i.ClosedAt == null).ToListAsync(cancellationToken))
        {
            invitation.LapseUnlessAnOwnerInvited(employer, now);
        }
        return Result.Success;
    }
}
