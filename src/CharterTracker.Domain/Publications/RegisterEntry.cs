namespace CharterTracker.Domain.Publications;

/// <summary>One line of the append-only register log: the public facts as canonical JSON, under a salted commitment from row 1.</summary>
public sealed class RegisterEntry
{
    private RegisterEntry() { }

    /// <summary>Dense, from 1, over the whole platform.</summary>
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
        long number, PublicationBatch batch, Guid accreditationId, RegisterChange change, string canonicalContent, DateTimeOffset at)
    {
        var (salt, commitment) = SaltedCommitment.To(canonicalContent);
        return new RegisterEntry
        {
            Number = number,
            RecordedAt = at,
            SchemeId = batch.SchemeId,
            AccreditationId = accreditationId,
            BatchId = batch.Id,
            Change = change,
            Content = canonicalContent,
            Salt = salt,
            Commitment = commitment,
        };
    }
}
