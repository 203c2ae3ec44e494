using CharterTracker.Data.Identity;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// Sets a new password by the link in a mail, or by the one that the console printed. It signs nobody in, and passes no second factor.
/// </summary>
[Requires(Permission.Public)]
public sealed record ResetPasswordCommand(string? Token, string? NewPassword) : ICommand<Result>;

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPasswordCommand>
{
    public ResetPasswordValidator() => RuleFor(c => c.NewPassword).MustBeAGoodPassword(_ => []);
}

internal sealed class ResetPasswordHandler(AccountLinks links, IPasswordHasher<UserAccount> hasher, AccountMail mail, AuditTrail audit) : IRequestHandler<ResetPasswordCommand, Result>
{
    public async Task<Result> Handle(ResetPasswordCommand request, CancellationToken cancellationToken)
    {
        var user = await links.OwnerAsync(request.Token, AccountLinkPurpose.SetPassword, cancellationToken);
        if (user is not null && PasswordRules.ProblemWith(request.NewPassword, user.FullName, user.Email) is { } problem)
        {
            return new Failure.Invalid([new FieldError(nameof(request.NewPassword), problem)]);
        }
        if (user is null || user.DisabledAt is not null || !await links.TakeAsync(request.Token, cancellationToken))
        {
            return new Failure.Conflict("This link was used already or is too old. Ask for a new one");
        }

        audit.IsAbout(user.Id);
        user.PasswordHash = hasher.HashPassword(user, request.NewPassword!);
        // A person who has the link reads this address's mail.
        user.EmailConfirmed = true;
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        user.EndSessions();
        await links.VoidAsync(user.Id, AccountLinkPurpose.SetPassword, cancellationToken);
        mail.TellOfPasswordSetByLink(user);
        return Result.Success;
    }
}
