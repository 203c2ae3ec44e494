namespace CharterTracker.Domain.Unions;

/// <summary>An employer's recognition of one union for one bargaining unit.</summary>
public sealed class Recognition : IVersioned
{
    /// <summary>The time between two corrections: for each the union is asked again, which should not happen every day.</summary>
    public static readonly TimeSpan WaitBetweenCorrections = Attestation.WaitBeforeReminder;

    private readonly List<RecognitionCorrection> _corrections = [];

    private Recognition() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid EmployerId { get; private init; }
    public Guid UnionId { get; private init; }
    public RecognitionKind Kind { get; private set; }
    public string BargainingUnit { get; private set; } = "";
    public int WorkersCovered { get; private set; }
    public DateOnly RecognisedOn { get; private set; }
    public DateOnly? EndedOn { get; private set; }

    /// <summary>What it said before each correction.</summary>
    public IReadOnlyCollection<RecognitionCorrection> Corrections => _corrections;

    public RecognitionDetails Details => new(Kind, BargainingUnit, WorkersCovered, RecognisedOn);

    /// <summary>How often it was corrected: a union's answer counts for the revision that it was asked about.</summary>
    public int Revision => _corrections.Count;

    /// <summary>
    /// The revision that an application is judged by: the newest or, once the application is closed, the newest of that moment. A later
    /// correction does not change it.
    /// </summary>
    /// <param name="closedAt">When the application was closed; null while it is live.</param>
    public int RevisionOn(DateTimeOffset? closedAt) => closedAt is { } at ? _corrections.Count(c => c.CorrectedAt <= at) : Revision;

    public RecognitionDetails DetailsOf(int revision) => _corrections.SingleOrDefault(c => c.Revision == revision)?.Before ?? Details;

    public RecognitionCorrection? LastCorrection => _corrections.MaxBy(c => c.Revision);

    public static Recognition Record(Guid employerId, Guid unionId, RecognitionDetails details, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerContributor), "Only an owner or a contributor can add a recognition");
        details.Guard(at);

        var recognition = new Recognition { Id = Guid.CreateVersion7(at), EmployerId = employerId, UnionId = unionId };
        recognition.SetDetails(details);
        return recognition;
    }

    /// <summary>
    /// Corrects what the union was asked about. Its answers stay on record, but none of them counts for the new revision: the union is
    /// asked again.
    /// </summary>
    public void Correct(RecognitionDetails details, bool wasAsked, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerContributor), "Only an owner or a contributor can correct a recognition");
        BrokenRuleException.ThrowUnless(EndedOn is null, "This recognition has ended, so there is nothing to correct");
        BrokenRuleException.ThrowUnless(wasAsked, "The union has not been asked about this recognition yet. Remove it, and add it again as it should be");
        BrokenRuleException.ThrowUnless(
            CorrectableFrom(at) <= at,
            $"You corrected this less than {WaitBetweenCorrections.TotalDays:0} days ago, and we wrote to the union. Give it time, then correct it again");
        details.Guard(at);
        BrokenRuleException.ThrowUnless(details != Details, "Nothing is different from what you said before");

        _corrections.Add(RecognitionCorrection.Create(this, at));
        SetDetails(details);
    }

    /// <summary>When the employer may correct it: now, or once the union has had time for the last correction.</summary>
    public DateTimeOffset CorrectableFrom(DateTimeOffset at) => LastCorrection is { } last && last.CorrectedAt + WaitBetweenCorrections > at ? last.CorrectedAt + WaitBetweenCorrections : at;

    public bool IsInForce(DateOnly today) => EndedOn is null || EndedOn > today;

    public void End(DateOnly on, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerContributor), "Only an owner or a contributor can say that a recognition has ended");
        BrokenRuleException.ThrowUnless(on <= LondonDays.From(at), "The date on which it ended cannot be in the future");
        BrokenRuleException.ThrowUnless(EndedOn is null, "This recognition has ended already");
        BrokenRuleException.ThrowUnless(on >= RecognisedOn, "A recognition cannot end before it began");

        EndedOn = on;
    }

    public void GuardAsking(Actor actor)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerContributor), "Only an owner or a contributor can ask the union");
        BrokenRuleException.ThrowUnless(EndedOn is null, "This recognition has ended, so there is nothing to confirm");
    }

    /// <summary>Refuses to remove a recognition that a union was asked about: it can be ended, but stays on record.</summary>
    public static void GuardRemoval(bool wasAsked, Actor actor)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerContributor), "Only an owner or a contributor can remove a recognition");
        BrokenRuleException.ThrowUnless(!wasAsked, "The union was asked about this recognition, so it stays on record. If it has ended, say when");
    }

    private void SetDetails(RecognitionDetails details) =>
        (Kind, BargainingUnit, WorkersCovered, RecognisedOn) = (details.Kind, details.BargainingUnit, details.WorkersCovered, details.RecognisedOn);
}
