using CharterTracker.Data.Identity;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// The first step of a sign-in, the password. For staff, and for people who have an authenticator, it opens only the second step.
/// </summary>
[Requires(Permission.Public)]
public sealed record SignInCommand(string? Email, string? Password, string? Device = null) : ICommand<Result<SignInResult>>
{
    /// <summary>The one refusal for an unknown address, a wrong password, a pause and a disabled account.</summary>
    public const string Refusal = "The e-mail address or the password is not right. After several wrong attempts we pause sign-in for a while";
}

internal sealed class SignInValidator : AbstractValidator<SignInCommand>
{
    public SignInValidator()
    {
        RuleFor(c => c.Email).NotEmpty().WithMessage("Enter your e-mail address");
        RuleFor(c => c.Password).NotEmpty().WithMessage("Enter your password");
    }
}

internal sealed class SignInHandler(UserManager<UserAccount> users, PasswordVerifier passwords, SessionIssuer sessions, AccountMail mail, AuditTrail audit)
    : IRequestHandler<SignInCommand, Result<SignInResult>>
{
    public async Task<Result<SignInResult>> Handle(SignInCommand request, CancellationToken cancellationToken)
    {
        var user = await users.FindByEmailAsync(request.Email!.Trim());
        if (user is not null)
        {
            audit.IsAbout(user.Id);
        }
        if (!await passwords.VerifyAsync(user, request.Password, cancellationToken))
        {
            return new Failure.Conflict(SignInCommand.Refusal);
        }
        return user!.EmailConfirmed
            ? await sessions.AfterPasswordAsync(user, request.Device, cancellationToken)
            : new SignInResult(SignInStep.ConfirmEmail, Key: null, mail.AskToConfirmAddress(user));
    }
}
