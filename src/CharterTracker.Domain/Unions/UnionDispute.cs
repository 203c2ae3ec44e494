namespace CharterTracker.Domain.Unions;

/// <summary>
/// A time in which a union that an employer recognises is in dispute with it: nobody who works for the union acts on the employer's
/// cases. A lead assessor says so and says why; only staff see it.
/// </summary>
public sealed class UnionDispute : IVersioned
{
    public const int ReasonMaxLength = 2000;

    private UnionDispute() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid EmployerId { get; private init; }
    public Guid UnionId { get; private init; }
    public string Reason { get; private init; } = "";
    public DateTimeOffset MarkedAt { get; private init; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string? EndReason { get; private set; }

    public static UnionDispute Mark(Recognition recognition, bool isMarkedAlready, string reason, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.LeadAssessor), "Only a lead assessor can mark a dispute");
        BrokenRuleException.ThrowUnless(!isMarkedAlready, "This union is marked as in dispute with the employer already");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(reason), "Say how you know of the dispute");

        return new UnionDispute { Id = Guid.CreateVersion7(at), EmployerId = recognition.EmployerId, UnionId = recognition.UnionId, Reason = reason, MarkedAt = at };
    }

    public void End(string reason, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.LeadAssessor), "Only a lead assessor can say that a dispute is over");
        BrokenRuleException.ThrowUnless(EndedAt is null, "This dispute is marked as over already");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(reason), "Say how you know that it is over");

        (EndedAt, EndReason) = (at, reason);
    }
}
