using CharterTracker.Data.Identity;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CharterTracker.Features.Accounts;

/// <summary>Mails a link to set a new password. The answer is the same for an address without an account.</summary>
[Requires(Permission.Public)]
public sealed record RequestPasswordResetCommand(string? Email) : ICommand<Result<PasswordResetReceipt>>;

/// <param name="MailId">The id of the mail, for the page in Development; made up where no mail went out.</param>
public sealed record PasswordResetReceipt(Guid MailId);

internal sealed class RequestPasswordResetValidator : AbstractValidator<RequestPasswordResetCommand>
{
    public RequestPasswordResetValidator() => RuleFor(c => c.Email).MustBeAnEmailAddress();
}

internal sealed class RequestPasswordResetHandler(UserManager<UserAccount> users, AccountLinks links, AccountMail mail, TimeProvider clock, AuditTrail audit)
    : IRequestHandler<RequestPasswordResetCommand, Result<PasswordResetReceipt>>
{
    public async Task<Result<PasswordResetReceipt>> Handle(RequestPasswordResetCommand request, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(request.Email!.Trim()) is not { DisabledAt: null } user
            || await links.IsFreshAsync(user.Id, AccountLinkPurpose.SetPassword, AccountLinks.SetPasswordLimit, cancellationToken))
        {
            return new PasswordResetReceipt(Guid.CreateVersion7(clock.GetUtcNow()));
        }
        audit.IsAbout(user.Id);
        await links.VoidAsync(user.Id, AccountLinkPurpose.SetPassword, cancellationToken);
        return new PasswordResetReceipt(mail.SendPasswordLink(user));
    }
}
