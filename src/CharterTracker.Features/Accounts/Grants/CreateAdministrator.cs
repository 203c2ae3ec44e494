using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Mail;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// The verb <c>create-admin</c>, which makes a first or only administrator. A person who can type on the server's console is trusted
/// already.
/// </summary>
[Requires(Permission.Console)]
public sealed record CreateAdministratorCommand(string? SchemeSlug, string? Email, string? FullName) : ICommand<Result<CreatedAdministrator>>;

/// <param name="PasswordLink">A link to set a password, which works once and for a day; null for an account that has one.</param>
public sealed record CreatedAdministrator(Guid UserId, string? PasswordLink);

internal sealed class CreateAdministratorValidator : AbstractValidator<CreateAdministratorCommand>
{
    public CreateAdministratorValidator()
    {
        RuleFor(c => c.Email).MustBeAnEmailAddress();
        RuleFor(c => c.FullName).MustBeAFullName();
    }
}

internal sealed class CreateAdministratorHandler(CharterDbContext db, UserManager<UserAccount> users, AccountLinks links, ISiteLinks site, TimeProvider clock, AuditTrail audit)
    : IRequestHandler<CreateAdministratorCommand, Result<CreatedAdministrator>>
{
    private static readonly TimeSpan LinkLimit = TimeSpan.FromHours(24);

    public async Task<Result<CreatedAdministrator>> Handle(CreateAdministratorCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var scheme = await db.Schemes.Where(s => s.Slug == request.SchemeSlug).Select(s => (Guid?)s.Id).SingleOrDefaultAsync(cancellationToken);
        BrokenRuleException.ThrowUnless(request.SchemeSlug is null || scheme is not null, $"There is no scheme '{request.SchemeSlug}'");

        var email = request.Email!.Trim();
        var user = await users.FindByEmailAsync(email);
        if (user is null)
        {
            user = new UserAccount { Id = Guid.CreateVersion7(now), UserName = email, Email = email, EmailConfirmed = true, FullName = request.FullName!.Trim(), CreatedAt = now };
            var made = await users.CreateAsync(user);
            BrokenRuleException.ThrowUnless(made.Succeeded, "The account could not be made");
        }
        audit.IsAbout(user.Id);
        BrokenRuleException.ThrowUnless(user.DisabledAt is null, "This account is switched off");
        if (!user.EmailConfirmed)
        {
            // Anybody could have registered this address, with a password of their own.
            user.PasswordHash = null;
            user.EmailConfirmed = true;
            user.EndSessions();
        }
        var has = await db.Grants.ActiveAt(now).AnyAsync(g => g.UserId == user.Id && g.Role == StaffRole.Administrator && g.SchemeId == scheme, cancellationToken);
        BrokenRuleException.ThrowUnless(!has || user.PasswordHash is null, "They administer this already");

        if (!has)
        {
            db.Grants.Add(Grant.FromConsole(user.Id, StaffRole.Administrator, scheme, seat: null, now));
            user.EndSessions();
        }
        var link = user.PasswordHash is null ? site.NewPassword(links.Make(user.Id, AccountLinkPurpose.SetPassword, LinkLimit)) : null;
        return new CreatedAdministrator(user.Id, link);
    }
}
