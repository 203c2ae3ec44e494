using CharterTracker.Data.Identity;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Accounts;

/// <summary>Confirms an e-mail address: the link in the first mail was opened, and the button on its page pressed.</summary>
[Requires(Permission.Public)]
public sealed record ConfirmEmailCommand(string? Token) : ICommand<Result>;

internal sealed class ConfirmEmailHandler(AccountLinks links, AuditTrail audit) : IRequestHandler<ConfirmEmailCommand, Result>
{
    public async Task<Result> Handle(ConfirmEmailCommand request, CancellationToken cancellationToken)
    {
        var user = await links.OwnerAsync(request.Token, AccountLinkPurpose.ConfirmEmail, cancellationToken);
        if (user is null || !await links.TakeAsync(request.Token, cancellationToken))
        {
            return new Failure.Conflict("This link was used already or is too old. Sign in, and we send you a new one");
        }
        audit.IsAbout(user.Id);
        user.EmailConfirmed = true;
        return Result.Success;
    }
}
