namespace CharterTracker.Domain.Register;

/// <summary>One line of the append-only register log: the public facts as canonical JSON, under a salted commitment from row 1.</summary>
public sealed class RegisterEntry
{
    private RegisterEntry() { }

    /// <summary>The place in the log, counted from 1 without gaps over the whole platform.</summary>
    public long Number { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }
    public Guid SchemeId { get; private init; }
    public Guid AccreditationId { get; private init; }
    public Guid BatchId { get; private init; }
    public RegisterChange Change { get; private init; }
    public string? Content { get; private set; }
    public string? Salt { get; private set; }
    public string Commitment { get; private init; } = "";

    public static RegisterEntry Append(
        long number, Guid schemeId, Guid batchId, Guid accreditationId, RegisterChange change, RegisterFacts facts, DateTimeOffset at)
    {
        var content = facts.Canonical();
        var (salt, commitment) = SaltedCommitment.To(content);
        return new RegisterEntry
        {
            Number = number,
            RecordedAt = at,
            SchemeId = schemeId,
            AccreditationId = accreditationId,
            BatchId = batchId,
            Change = change,
            Content = content,
            Salt = salt,
            Commitment = commitment,
        };
    }

    /// <summary>
    /// Whether the entry still matches its commitment. Erased entries, whose content and salt are both gone, count as matching.
    /// </summary>
    public bool Verifies() => Content is null ? Salt is null : Salt is not null && SaltedCommitment.Compute(Content, Salt) == Commitment;
}
