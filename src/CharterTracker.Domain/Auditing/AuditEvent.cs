namespace CharterTracker.Domain.Auditing;

/// <summary>
/// A command, a refusal or a sensitive read, as canonical text under a salted commitment. Written unchained with the command; one
/// background job numbers and seals it later.
/// </summary>
public sealed class AuditEvent : IErasable
{
    public const int ActionMaxLength = 80;

    private AuditEvent() { }

    public Guid Id { get; private init; }
    public DateTimeOffset At { get; private init; }
    public string Action { get; private init; } = "";
    public string Outcome { get; private init; } = "";
    public Guid? ActorId { get; private init; }

    /// <summary>What it was done to: an application, a batch, an account.</summary>
    public Guid? SubjectId { get; private init; }
    public string? Content { get; private set; }
    public string? Salt { get; private set; }
    public string Commitment { get; private init; } = "";

    public static AuditEvent Record(string action, string outcome, Guid? actorId, Guid? subjectId, string canonicalContent, DateTimeOffset at)
    {
        var (salt, commitment) = SaltedCommitment.To(canonicalContent);
        return new AuditEvent
        {
            Id = Guid.CreateVersion7(at),
            At = at,
            Action = action,
            Outcome = outcome,
            ActorId = actorId,
            SubjectId = subjectId,
            Content = canonicalContent,
            Salt = salt,
            Commitment = commitment,
        };
    }

    /// <summary>Whether the text still matches its commitment; an erased text still verifies.</summary>
    public bool Verifies() => SaltedCommitment.Verifies(Content, Salt, Commitment);

    /// <summary>Erases what could name a person; the commitment, and any seal over it, still verify.</summary>
    public void Erase() => (Content, Salt) = (null, null);
}
