using CharterTracker.Domain;

namespace CharterTracker.Data.Identity;

/// <summary>A request to reset somebody's authenticator: one administrator makes it, and another approves it.</summary>
public sealed class AuthenticatorReset
{
    public const int ReasonMaxLength = 500;

    /// <summary>
    /// The time after which a request that nobody approved lapses, since the person's identity was checked when it was made.
    /// </summary>
    public static readonly TimeSpan Limit = TimeSpan.FromHours(24);

    private AuthenticatorReset() { }

    public Guid Id { get; private init; }
    public Guid UserId { get; private init; }

    /// <summary>Why it is needed, and how the person's identity was checked.</summary>
    public string Reason { get; private init; } = "";
    public Guid RequestedBy { get; private init; }
    public DateTimeOffset RequestedAt { get; private init; }
    public Guid? ApprovedBy { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    public static AuthenticatorReset Request(Guid userId, string reason, Guid by, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(by != userId, "Nobody can ask for a reset of their own authenticator");

        return new AuthenticatorReset { Id = Guid.CreateVersion7(at), UserId = userId, Reason = reason, RequestedBy = by, RequestedAt = at };
    }

    public void Approve(Guid by, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(ApprovedAt is null, "This reset was approved already");
        BrokenRuleException.ThrowUnless(at - RequestedAt < Limit, "This reset was asked for more than a day ago. Ask again, and check again who asks");
        BrokenRuleException.ThrowUnless(by != RequestedBy, "Somebody other than the person who asked for it has to approve a reset");
        BrokenRuleException.ThrowUnless(by != UserId, "Nobody can approve a reset of their own authenticator");

        ApprovedBy = by;
        ApprovedAt = at;
    }
}
