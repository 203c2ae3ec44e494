namespace CharterTracker.Domain.Register;

/// <summary>One line of the append-only register log: the public facts as canonical JSON, under a salted commitment from row 1.</summary>
public sealed class RegisterEntry : IErasable
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
        BrokenRuleException.ThrowUnless(facts.Format == RegisterFacts.NewestFormat, "An entry is written in the newest format");

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

    /// <summary>Erases the facts and their salt. The number and the commitment stay, so that the log still verifies.</summary>
    public void Erase() => (Content, Salt) = (null, null);

    /// <summary>
    /// Whether the entry still matches its commitment. Erased entries, whose content and salt are both gone, count as matching.
    /// </summary>
    public bool Verifies() => SaltedCommitment.Verifies(Content, Salt, Commitment);
}
