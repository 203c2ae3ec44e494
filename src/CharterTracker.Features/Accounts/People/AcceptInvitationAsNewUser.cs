using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// Accepts an invitation to the staff with a new account: the link proves the address. The role takes effect when a second person has
/// confirmed it.
/// </summary>
[Requires(Permission.Public)]
public sealed record AcceptInvitationAsNewUserCommand(string? Token, string? FullName, string? Password) : ICommand<Result>;

internal sealed class AcceptInvitationAsNewUserValidator : AbstractValidator<AcceptInvitationAsNewUserCommand>
{
    public AcceptInvitationAsNewUserValidator()
    {
        RuleFor(c => c.FullName).MustBeAFullName();
        RuleFor(c => c.Password).MustBeAGoodPassword(c => [c.FullName]);
    }
}

internal sealed class AcceptInvitationAsNewUserHandler(Invitations invitations, UserManager<UserAccount> users, TimeProvider clock, AuditTrail audit) : IRequestHandler<AcceptInvitationAsNewUserCommand, Result>
{
    public async Task<Result> Handle(AcceptInvitationAsNewUserCommand request, CancellationToken cancellationToken)
    {
        if (await invitations.OpenAsync(request.Token, cancellationToken) is not { } invitation)
        {
            return new Failure.NotFound();
        }
        BrokenRuleException.ThrowUnless(await users.FindByEmailAsync(invitation.Email) is null, "You have an account already. Sign in to accept");
        if (PasswordRules.ProblemWith(request.Password, request.FullName, invitation.Email) is { } problem)
        {
            return new Failure.Invalid([new FieldError(nameof(request.Password), problem)]);
        }

        var now = clock.GetUtcNow();
        var user = new UserAccount
        {
            Id = Guid.CreateVersion7(now),
            UserName = invitation.Email,
            Email = invitation.Email,
            EmailConfirmed = true,
            FullName = request.FullName!.Trim(),
            CreatedAt = now,
        };
        audit.IsAbout(user.Id);
        var made = await users.CreateAsync(user, request.Password!);
        BrokenRuleException.ThrowUnless(made.Succeeded, "The account could not be made. Ask for a new invitation");
        return await invitations.TakeAsync(invitation, user.Id, cancellationToken) ? Result.Success : new Failure.NotFound();
    }
}
