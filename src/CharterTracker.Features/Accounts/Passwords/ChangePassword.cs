using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// Changes the current user's password. It asks for the old one and, where they have an authenticator, for a code. Every other session
/// ends.
/// </summary>
[Requires(Permission.OwnAccount)]
public sealed record ChangePasswordCommand(string? CurrentPassword, string? NewPassword, string? Code) : ICommand<Result<SignInResult>>;

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePasswordCommand>
{
    public ChangePasswordValidator()
    {
        RuleFor(c => c.CurrentPassword).NotEmpty().WithMessage("Enter your current password");
        RuleFor(c => c.NewPassword).MustBeAGoodPassword(_ => []);
    }
}

internal sealed class ChangePasswordHandler(
    CharterDbContext db, ICurrentUser user, PasswordVerifier passwords, TotpVerifier totp, IPasswordHasher<UserAccount> hasher, SessionIssuer sessions,
    AccountLinks links, AccountMail mail)
    : IRequestHandler<ChangePasswordCommand, Result<SignInResult>>
{
    public async Task<Result<SignInResult>> Handle(ChangePasswordCommand request, CancellationToken cancellationToken)
    {
        if (user.NeedsTwoFactor)
        {
            return new Failure.Forbidden();
        }
        var account = await db.Users.SingleAsync(u => u.Id == user.Id, cancellationToken);
        if (PasswordRules.ProblemWith(request.NewPassword, account.FullName, account.Email) is { } problem)
        {
            return Refused(nameof(request.NewPassword), problem);
        }
        if (!await passwords.VerifyAsync(account, request.CurrentPassword, cancellationToken))
        {
            return Refused(nameof(request.CurrentPassword), "This is not your current password");
        }
        if (await db.Authenticators.AnyAsync(a => a.UserId == account.Id && a.ConfirmedAt != null, cancellationToken)
            && await totp.RefusalAsync(account.Id, request.Code, cancellationToken) is { } refusal)
        {
            return Refused(nameof(request.Code), refusal);
        }

        account.PasswordHash = hasher.HashPassword(account, request.NewPassword!);
        account.EndSessions();
        await links.VoidAsync(account.Id, AccountLinkPurpose.SetPassword, cancellationToken);
        mail.TellOfChangedPassword(account);
        return new SignInResult(SignInStep.None, await sessions.RenewAsync(account, SessionStage.SignedIn, user.HasTwoFactor, cancellationToken));
    }

    private static Result<SignInResult> Refused(string field, string message) =>
        new Failure.Invalid([new FieldError(field, message)]);
}
