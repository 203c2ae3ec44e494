using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain.Correspondence;
using CharterTracker.Features.Correspondence;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>The mails about accounts, in one place.</summary>
internal sealed class AccountMail(Post post, ISiteLinks site, AccountLinks links, IDbContextFactory<CharterDbContext> contexts, TimeProvider clock)
{
    public Guid SendConfirmation(CharterUser user, string? returnUrl = null)
    {
        var token = links.Make(user.Id, AccountLinkPurpose.ConfirmEmail);
        return post.Send(
            user.Email!,
            "Confirm your e-mail address",
            "Somebody, we hope you, made an account with this e-mail address.",
            $"To confirm that it is yours, open this link within three days:\n{site.AddressConfirmation(token, returnUrl)}",
            "If it was not you, there is nothing to do: nobody can use the account without this link.");
    }

    public Guid SendAlreadyRegistered(CharterUser user) => post.Send(
        user.Email!,
        "You already have an account",
        "Somebody, we hope you, tried to make an account with this e-mail address. You have one already.",
        $"Sign in here:\n{site.SignIn()}",
        $"If you have forgotten your password, set a new one:\n{site.ForgottenPassword()}");

    public Guid SendReset(CharterUser user) => post.Send(
        user.Email!,
        "Set a new password",
        $"To set a new password, open this link within an hour. It works once.\n{site.NewPassword(links.Make(user.Id, AccountLinkPurpose.SetPassword))}",
        "If you did not ask for it, there is nothing to do. Your password stays as it is.");

    /// <summary>Tells the owner what was done to their account.</summary>
    public Guid Tell(CharterUser user, string subject, string what) => post.Send(
        user.Email!,
        subject,
        what,
        $"If this was not you, set a new password at once and tell your administrator:\n{site.ForgottenPassword()}");

    /// <summary>The same, at once and in a context of its own: the request at hand is about to be refused, and saves nothing.</summary>
    public async Task WarnAsync(Guid userId, string subject, string what, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var email = await db.Users.Where(u => u.Id == userId).Select(u => u.Email).SingleAsync(cancellationToken);
        db.Outbox.Add(OutboxMessage.Write(
            email!,
            subject,
            $"{what}\n\nIf this was not you, set a new password at once and tell your administrator:\n{site.ForgottenPassword()}\n",
            clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
    }
}
