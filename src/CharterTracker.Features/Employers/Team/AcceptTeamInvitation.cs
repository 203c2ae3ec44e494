using CharterTracker.Data;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Joins a team by an invitation to the current user's own address.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record AcceptTeamInvitationCommand(Guid EmployerId, string? Token) : ICommand<Result>, IEmployerRequest;

internal sealed class AcceptTeamInvitationHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<AcceptTeamInvitationCommand, Result>
{
    public async Task<Result> Handle(AcceptTeamInvitationCommand request, CancellationToken cancellationToken)
    {
        var hash = SecretToken.HashOf(request.Token);
        var invitation = await db.TeamInvitations.SingleOrDefaultAsync(i => i.EmployerId == request.EmployerId && i.TokenHash == hash, cancellationToken);
        if (invitation is null)
        {
            return new Failure.Conflict("This link is not complete. Open it again from the mail, or ask for a new one");
        }
        var employer = await db.Employers.AsSplitQuery().SingleAsync(e => e.Id == invitation.EmployerId, cancellationToken);
        var address = await db.Users.Where(u => u.Id == user.Id && u.EmailConfirmed).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken);
        invitation.Accept(employer, user.Id!.Value, address, clock.GetUtcNow());
        return Result.Success;
    }
}
