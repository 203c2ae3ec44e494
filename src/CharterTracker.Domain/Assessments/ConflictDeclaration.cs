namespace CharterTracker.Domain.Assessments;

/// <summary>What a staff reader declared before reading a case. Until then they see only its public facts.</summary>
public sealed class ConflictDeclaration
{
    public const int NatureMaxLength = 500;

    private ConflictDeclaration() { }

    public Guid Id { get; private init; }
    public Guid ApplicationId { get; private init; }
    public Guid UserId { get; private init; }
    public bool HasConflict { get; private init; }

    /// <summary>Needed with a conflict; with none, any link that the person wants judged.</summary>
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
