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
        BrokenRuleException.ThrowUnless(workersCovered > 0, "Enter how many workers are covered, 1 or more");
        BrokenRuleException.ThrowUnless(recognisedOn <= DateOnly.FromDateTime(at.UtcDateTime), "The date of recognition cannot be in the future");

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

    public void End(DateOnly on)
    {
        BrokenRuleException.ThrowUnless(EndedOn is null, "This recognition has ended already");
        BrokenRuleException.ThrowUnless(on >= RecognisedOn, "A recognition cannot end before it began");

        EndedOn = on;
    }

    public void MarkDispute(bool isInDispute) => IsInDispute = isInDispute;
}
