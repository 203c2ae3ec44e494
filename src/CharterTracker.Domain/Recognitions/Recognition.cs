namespace CharterTracker.Domain.Recognitions;

/// <summary>An employer's recognition of one union for one bargaining unit.</summary>
public sealed class Recognition : IVersioned
{
    public const int BargainingUnitMaxLength = 300;

    private Recognition() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid EmployerId { get; private init; }
    public Guid UnionId { get; private init; }
    public RecognitionKind Kind { get; private init; }
    public string BargainingUnit { get; private init; } = "";
    public int WorkersCovered { get; private init; }
    public DateOnly RecognisedOn { get; private init; }
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The union is marked as in dispute with this employer: nobody who works for it acts on the case.</summary>
    public bool IsInDispute { get; private set; }

    public static Recognition Record(
        Guid employerId, Guid unionId, RecognitionKind kind, string bargainingUnit, int workersCovered, DateOnly recognisedOn, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerContributor), "Only an owner or a contributor can add a recognition");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(bargainingUnit), "Say which workers the union bargains for");
        BrokenRuleException.ThrowUnless(bargainingUnit.Length <= BargainingUnitMaxLength, $"The bargaining unit must be {BargainingUnitMaxLength} characters or fewer");
        BrokenRuleException.ThrowUnless(workersCovered > 0, "Enter how many workers are covered, 1 or more");
        BrokenRuleException.ThrowUnless(recognisedOn <= LondonDays.Of(at), "The date of recognition cannot be in the future");

        return new Recognition
        {
            Id = Guid.CreateVersion7(at),
            EmployerId = employerId,
            UnionId = unionId,
            Kind = kind,
            BargainingUnit = bargainingUnit,
            WorkersCovered = workersCovered,
            RecognisedOn = recognisedOn,
        };
    }

    public bool IsInForce(DateOnly today) => EndedOn is null || EndedOn > today;

    public void End(DateOnly on, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerContributor), "Only an owner or a contributor can say that a recognition has ended");
        BrokenRuleException.ThrowUnless(on <= LondonDays.Of(at), "The date on which it ended cannot be in the future");
        BrokenRuleException.ThrowUnless(EndedOn is null, "This recognition has ended already");
        BrokenRuleException.ThrowUnless(on >= RecognisedOn, "A recognition cannot end before it began");

        EndedOn = on;
    }

    public void GuardAsking(Actor actor)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerContributor), "Only an owner or a contributor can ask the union");
        BrokenRuleException.ThrowUnless(EndedOn is null, "This recognition has ended, so there is nothing to confirm");
    }

    /// <summary>What a union was asked about stays on record: it ends, it is not taken back.</summary>
    public static void GuardRemoval(bool wasAsked, Actor actor)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerContributor), "Only an owner or a contributor can remove a recognition");
        BrokenRuleException.ThrowUnless(!wasAsked, "The union was asked about this recognition, so it stays on record. If it has ended, say when");
    }

    public void MarkDispute(bool isInDispute) => IsInDispute = isInDispute;
}
