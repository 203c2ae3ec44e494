using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Withdraws an invitation to the team: its link, not used yet, stops working.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record WithdrawTeamInvitationCommand(Guid EmployerId, Guid InvitationId) : ICommand<Result>, IEmployerRequest;

internal sealed class WithdrawTeamInvitationHandler(CharterDbContext db, EmployerAccess employers)
    : IRequestHandler<WithdrawTeamInvitationCommand, Result>
{
    public async Task<Result> Handle(WithdrawTeamInvitationCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, now) = opened.Value;
        var invitation = await db.TeamInvitations.SingleOrDefaultAsync(i => i.EmployerId == request.EmployerId && i.Id == request.InvitationId, cancellationToken);
        if (invitation is null)
        {
            return new Failure.NotFound();
        }
        invitation.Withdraw(employer, actor.UserId, now);
        return Result.Success;
    }
}
