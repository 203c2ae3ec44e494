namespace CharterTracker.Domain.Assessments;

/// <summary>
/// What a staff reader declared about conflicts of interest before reading a case. Until they declare, they see only its public facts.
/// </summary>
public sealed class ConflictDeclaration
{
    public const int NatureMaxLength = 500;

    private ConflictDeclaration() { }

    public Guid Id { get; private init; }
    public Guid ApplicationId { get; private init; }
    public Guid UserId { get; private init; }
    public bool HasConflict { get; private init; }

    /// <summary>
    /// The nature of the conflict. Without a conflict: any link to the employer that the person wants to have judged, or null.
    /// </summary>
    public string? Nature { get; private init; }
    public DateTimeOffset DeclaredAt { get; private init; }

    public static ConflictDeclaration Make(Guid applicationId, Guid userId, bool hasConflict, string? nature, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(!hasConflict || !string.IsNullOrWhiteSpace(nature), "Say what the conflict is");

        return new ConflictDeclaration
        {
            Id = Guid.CreateVersion7(at),
            ApplicationId = applicationId,
            UserId = userId,
            HasConflict = hasConflict,
            Nature = nature,
            DeclaredAt = at,
        };
    }
}
