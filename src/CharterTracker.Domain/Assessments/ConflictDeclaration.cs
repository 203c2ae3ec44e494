namespace CharterTracker.Domain.Assessments;

/// <summary>
/// What a staff reader declared about conflicts of interest before reading a case. Until they declare, they see only its public facts. A
/// conflict stands until somebody else lifts it; nobody takes back what they declared.
/// </summary>
public sealed class ConflictDeclaration : IVersioned
{
    public const int NatureMaxLength = 500;
    public const int LiftReasonMaxLength = 2000;

    private ConflictDeclaration() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid ApplicationId { get; private init; }
    public Guid UserId { get; private init; }
    public bool HasConflict { get; private init; }

    /// <summary>
    /// The nature of the conflict. Without a conflict: any link to the employer that the person wants to have judged, or null.
    /// </summary>
    public string? Nature { get; private init; }

    /// <summary>The union that the person said they work for; null for none. It counts in this case, whatever their record says.</summary>
    public Guid? UnionId { get; private init; }
    public DateTimeOffset DeclaredAt { get; private init; }
    public DateTimeOffset? LiftedAt { get; private set; }
    public Guid? LiftedBy { get; private set; }
    public string? LiftReason { get; private set; }

    /// <summary>Whether it is a conflict that nobody has lifted.</summary>
    public bool Stands => HasConflict && LiftedAt is null;

    public static ConflictDeclaration Make(
        Guid applicationId, Guid userId, bool hasConflict, string? nature, DateTimeOffset at, Guid? unionId = null)
    {
        BrokenRuleException.ThrowUnless(!hasConflict || !string.IsNullOrWhiteSpace(nature), "Say what the conflict is");

        return new ConflictDeclaration
        {
            Id = Guid.CreateVersion7(at),
            ApplicationId = applicationId,
            UserId = userId,
            HasConflict = hasConflict,
            Nature = nature,
            UnionId = unionId,
            DeclaredAt = at,
        };
    }

    /// <summary>
    /// Lifts the conflict with a reason: an administrator where the person judges or checks others, else a lead assessor.
    /// </summary>
    /// <param name="needsAdministrator">The person leads, sits on the panel, administers or audits in the case's scheme.</param>
    public void Lift(string reason, bool needsAdministrator, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(Stands, "There is no conflict here that could be lifted");
        BrokenRuleException.ThrowUnless(actor.UserId != UserId, "Nobody can lift a conflict of interest that they declared themselves");
        BrokenRuleException.ThrowUnless(
            actor.Has(needsAdministrator ? ActorRole.Administrator : ActorRole.LeadAssessor),
            needsAdministrator ? "Only an administrator can lift this conflict" : "Only a lead assessor can lift this conflict");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(reason), "Say why the conflict is lifted");

        (LiftedAt, LiftedBy, LiftReason) = (at, actor.UserId, reason.Trim());
    }
}
