using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// Registers an employer's account. Where the address has an account already, its owner is told by mail; the answer is the same.
/// </summary>
[Requires(Permission.Public)]
public sealed record RegisterAccountCommand(string? FullName, string? Email, string? Password, string? ReturnUrl = null) : ICommand<Result<Guid>>;

internal sealed class RegisterAccountValidator : AbstractValidator<RegisterAccountCommand>
{
    public RegisterAccountValidator()
    {
        RuleFor(c => c.FullName).MustBeAFullName();
        RuleFor(c => c.Email).MustBeAnEmailAddress();
        RuleFor(c => c.Password).MustBeAGoodPassword(c => [c.FullName, c.Email]);
    }
}

/// <summary>Returns the id of the mail that went out; the visitor cannot tell which of the two it was.</summary>
internal sealed class RegisterAccountHandler(UserManager<UserAccount> users, IPasswordHasher<UserAccount> hasher, AccountMail mail, TimeProvider clock, AuditTrail audit)
    : IRequestHandler<RegisterAccountCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RegisterAccountCommand request, CancellationToken cancellationToken)
    {
        var email = request.Email!.Trim();
        if (await users.FindByEmailAsync(email) is { } known)
        {
            // This takes as long as making the account would have taken.
            hasher.HashPassword(known, request.Password!);
            return mail.TellOfExistingAccount(known);
        }

        var now = clock.GetUtcNow();
        var user = new UserAccount { Id = Guid.CreateVersion7(now), UserName = email, Email = email, FullName = request.FullName!.Trim(), CreatedAt = now };
        audit.IsAbout(user.Id);
        var made = await users.CreateAsync(user, request.Password!);
        BrokenRuleException.ThrowUnless(made.Succeeded, "The account could not be made. Check the e-mail address");
        return mail.AskToConfirmAddress(user, request.ReturnUrl);
    }
}
