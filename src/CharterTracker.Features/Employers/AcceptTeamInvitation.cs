using CharterTracker.Data;
using CharterTracker.Features.Keys;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Joins the team that one was asked into.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record AcceptTeamInvitationCommand(Guid EmployerId, string? Token) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EmployerId;
}

internal sealed class AcceptTeamInvitationHandler(CharterDbContext db, ICurrentUser user, ISealer sealer, TimeProvider clock)
    : IRequestHandler<AcceptTeamInvitationCommand, Result>
{
    public async Task<Result> Handle(AcceptTeamInvitationCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (TeamInvitation.Open(sealer, request.EmployerId, request.Token) is not { } invitation || invitation.Until < now)
        {
            return Result.Failed(new Failure.Conflict("This link has run out or is not complete. Ask for a new one"));
        }
        var address = await db.Users.Where(u => u.Id == user.Id && u.EmailConfirmed).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken);
        if (!string.Equals(address, invitation.Email, StringComparison.OrdinalIgnoreCase))
        {
            return Result.Failed(new Failure.Conflict("This link was sent to another e-mail address. Sign in with the address that it was sent to"));
        }
        var employer = await db.Employers.SingleAsync(e => e.Id == request.EmployerId, cancellationToken);
        employer.Admit(user.Id!.Value, invitation.Role, now);
        return Result.Success;
    }
}
