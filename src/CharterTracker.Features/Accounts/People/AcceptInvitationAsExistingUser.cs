using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Accepts an invitation to the staff as the account that was asked, which must be signed in.</summary>
[Requires(Permission.OwnAccount)]
public sealed record AcceptInvitationAsExistingUserCommand(string? Token) : ICommand<Result>;

internal sealed class AcceptInvitationAsExistingUserHandler(CharterDbContext db, Invitations invitations, ICurrentUser user) : IRequestHandler<AcceptInvitationAsExistingUserCommand, Result>
{
    public async Task<Result> Handle(AcceptInvitationAsExistingUserCommand request, CancellationToken cancellationToken)
    {
        var email = await db.Users.Where(u => u.Id == user.Id).Select(u => u.Email).SingleAsync(cancellationToken);
        if (user.NeedsTwoFactor
            || await invitations.OpenAsync(request.Token, cancellationToken) is not { } invitation
            || !string.Equals(invitation.Email, email, StringComparison.OrdinalIgnoreCase)
            || !await invitations.TakeAsync(invitation, user.Id!.Value, cancellationToken))
        {
            return new Failure.NotFound();
        }
        return Result.Success;
    }
}
