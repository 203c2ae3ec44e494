using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain.Platform;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Mail;
using CharterTracker.Features.Wording;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>The mails about accounts and about invitations to the staff.</summary>
internal sealed class AccountMail(
    MailOutbox outbox, ISiteLinks site, AccountLinks links, IDbContextFactory<CharterDbContext> contexts, TimeProvider clock)
{
    public Guid AskToConfirmAddress(UserAccount user, string? returnUrl = null)
    {
        var token = links.Make(user.Id, AccountLinkPurpose.ConfirmEmail);
        return outbox.Send(
            user.Email!,
            "Confirm your e-mail address",
            "Somebody, we hope you, made an account with this e-mail address.",
            $"To confirm that it is yours, open this link within three days:\n{site.AddressConfirmation(token, returnUrl)}",
            "If it was not you, you do not need to do anything: nobody can use the account without this link.");
    }

    public Guid TellOfExistingAccount(UserAccount user) => outbox.Send(
        user.Email!,
        "You already have an account",
        "Somebody, we hope you, tried to make an account with this e-mail address. You have one already.",
        $"Sign in here:\n{site.SignIn()}",
        $"If you have forgotten your password, set a new one:\n{site.ForgottenPassword()}");

    public Guid SendPasswordLink(UserAccount user) => outbox.Send(
        user.Email!,
        "Set a new password",
        "To set a new password, open this link within an hour. It works once.\n"
            + $"{site.NewPassword(links.Make(user.Id, AccountLinkPurpose.SetPassword))}",
        "If you did not ask for it, you do not need to do anything. Your password stays as it is.");

    /// <param name="inviter">The full name of the administrator who asks.</param>
    /// <param name="scheme">The scheme's name; null where the role is for the whole platform.</param>
    public Guid InviteToStaff(string email, string inviter, StaffRole role, string? scheme, string token) => outbox.Send(
        email,
        "You are asked to join the staff of a good-work charter",
        $"{inviter} asks you to be {role.InSentence()} of {scheme ?? "CharterTracker"}.",
        $"To accept, open this link within seven days. It works once.\n{site.StaffInvitation(token)}",
        "You need an authenticator app on your phone, since the staff area asks for a code from one.");

    public void TellOfChangedPassword(UserAccount user) =>
        Tell(user, "Your password was changed", "The password of your account was changed.");

    public void TellOfPasswordSetByLink(UserAccount user) =>
        Tell(user, "Your password was changed", "The password of your account was changed through a link in an e-mail.");

    public void TellOfNewAuthenticator(UserAccount user) =>
        Tell(user, "Two-factor authentication is on", "An authenticator app was set up for your account.");

    public void TellOfNewRecoveryCodes(UserAccount user) =>
        Tell(user, "New recovery codes were made", "New recovery codes were made for your account. The old ones no longer work.");

    public void TellOfUsedRecoveryCode(UserAccount user) => Tell(
        user,
        "A recovery code was used",
        "Somebody signed in to your account with one of its recovery codes, and now sets up a new authenticator app.");

    public void TellOfRequestedReset(UserAccount user) => Tell(
        user,
        "A reset of your authenticator was asked for",
        "An administrator has asked for the authenticator app of your account to be reset. A second one has to agree.");

    public void TellOfReset(UserAccount user) => Tell(
        user,
        "Your authenticator was reset",
        "Two administrators have reset the authenticator app of your account. The next time you sign in, you set up a new one.");

    public void TellOfNewRole(UserAccount user, StaffRole role) =>
        Tell(user, "You have a new role", $"You are now {role.InSentence()}. Sign in to begin; you need your authenticator app.");

    /// <summary>
    /// Warns the owner of wrong codes. It is sent at once, in a database context of its own, because the request that notices is about to
    /// be refused and saves nothing.
    /// </summary>
    public async Task WarnOfWrongCodesAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var email = await db.Users.Where(u => u.Id == userId).Select(u => u.Email).SingleAsync(cancellationToken);
        db.Outbox.Add(OutboxMessage.Write(
            email!,
            "Wrong codes for your account",
            $"Somebody who knows your password entered several wrong codes for your account.\n\n{WhatToDo()}\n",
            clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Tells the owner what was done to their account.</summary>
    private void Tell(UserAccount user, string subject, string what) => outbox.Send(user.Email!, subject, what, WhatToDo());

    private string WhatToDo() =>
        $"If this was not you, set a new password straight away and tell your administrator:\n{site.ForgottenPassword()}";
}
