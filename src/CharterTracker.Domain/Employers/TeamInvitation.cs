namespace CharterTracker.Domain.Employers;

/// <summary>
/// An invitation of one e-mail address into one team, by a link that works once. Only somebody who is signed in under that address can
/// accept it, so it tells nobody who has an account.
/// </summary>
public sealed class TeamInvitation : IVersioned
{
    public const int DaysToAccept = 14;
    public const int EmailMaxLength = 254;
    public const int TokenHashLength = 64;

    /// <summary>The most invitations that one employer may have open, so that nobody can send bulk mail in its name.</summary>
    public const int MaxOpen = 20;

    private TeamInvitation() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid EmployerId { get; private init; }
    public string Email { get; private init; } = "";
    public MembershipRole Role { get; private init; }
    public string TokenHash { get; private init; } = "";
    public Guid InvitedBy { get; private init; }
    public DateTimeOffset InvitedAt { get; private init; }
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>When it was accepted, withdrawn or lapsed; null while it waits.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public static TeamInvitation Create(Employer employer, string email, MembershipRole role, string tokenHash, Guid invitedBy, DateTimeOffset at)
    {
        employer.GuardOwner(invitedBy);

        return new TeamInvitation
        {
            Id = Guid.CreateVersion7(at),
            EmployerId = employer.Id,
            Email = email,
            Role = role,
            TokenHash = tokenHash,
            InvitedBy = invitedBy,
            InvitedAt = at,
            ExpiresAt = at.AddDays(DaysToAccept),
        };
    }

    /// <param name="confirmedEmail">An address that the person has proved to be theirs.</param>
    public void Accept(Employer employer, Guid userId, string? confirmedEmail, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(ClosedAt is null && at <= ExpiresAt, "This link has been used, has been taken back or has expired. Ask for a new one");
        BrokenRuleException.ThrowUnless(
            string.Equals(confirmedEmail, Email, StringComparison.OrdinalIgnoreCase),
            "This link was sent to another e-mail address. Sign in with the address that it was sent to");

        employer.AddMember(userId, Role, at);
        ClosedAt = at;
    }

    /// <summary>
    /// Lapses an invitation whose sender is no longer an owner, so that a former owner cannot let anybody in, nor return by it.
    /// </summary>
    public void LapseUnlessAnOwnerInvited(Employer employer, DateTimeOffset at)
    {
        if (!employer.HasOwner(InvitedBy))
        {
            ClosedAt ??= at;
        }
    }

    public void Withdraw(Employer employer, Guid byUserId, DateTimeOffset at)
    {
        employer.GuardOwner(byUserId);
        BrokenRuleException.ThrowUnless(ClosedAt is null, "Your colleague has used the link already, or it was taken back");

        ClosedAt = at;
    }
}
