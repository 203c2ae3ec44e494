namespace CharterTracker.Domain.Applications;

/// <summary>One answer or fact inside a submission.</summary>
public sealed class SubmissionItem : IErasable
{
    public const int PathMaxLength = 120;

    private SubmissionItem() { }

    public Guid Id { get; private init; }
    public string Path { get; private init; } = "";
    public string? Value { get; private set; }
    public string? Salt { get; private set; }
    public string Commitment { get; private init; } = "";

    internal static SubmissionItem Commit(string path, string value)
    {
        var (salt, commitment) = SaltedCommitment.To(value);
        return new SubmissionItem { Id = Guid.CreateVersion7(), Path = path, Value = value, Salt = salt, Commitment = commitment };
    }

    /// <summary>Removes the words and the salt; the commitment that the hash covers stays.</summary>
    public void Erase() => (Value, Salt) = (null, null);

    internal bool Verifies() => SaltedCommitment.Verifies(Value, Salt, Commitment);
}
