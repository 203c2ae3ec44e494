namespace CharterTracker.Domain.Wages;

/// <summary>
/// One rate of pay with its dates: a fact, never a constant. It takes two platform administrators, one to propose it and one to
/// confirm it; until then no check uses it. A row is never changed: a correction is a later row for the same day.
/// </summary>
public sealed class WageRate : IVersioned
{
    public const int BandMaxLength = 60;
    public const int SourceMaxLength = 300;
    public const int NoteMaxLength = 400;
    public const int MaxPence = 100_00;

    private WageRate() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public WageKind Kind { get; private init; }

    /// <summary>What its publisher calls it, for example National Living Wage.</summary>
    public string Band { get; private init; } = "";

    /// <summary>Age in years from which it counts; null for apprentices, whose rate does not go by age alone.</summary>
    public int? AgeFrom { get; private init; }
    public int? AgeTo { get; private init; }
    public bool IsForApprentices { get; private init; }
    public int Pence { get; private init; }

    /// <summary>The day of the announcement; null for the statutory minimum, which counts from the day it is in force.</summary>
    public DateOnly? AnnouncedOn { get; private init; }
    public DateStatus AnnouncedStatus { get; private init; }
    public DateOnly EffectiveFrom { get; private init; }

    /// <summary>The day from which it has to be paid, that day included; null where none was found.</summary>
    public DateOnly? MustBeMetBy { get; private init; }
    public DateStatus MustBeMetByStatus { get; private init; }
    public string Source { get; private init; } = "";
    public string? Note { get; private init; }

    /// <summary>The administrator who proposed it; null where it was shipped with the product.</summary>
    public Guid? ProposedBy { get; private init; }
    public DateTimeOffset ProposedAt { get; private init; }
    public Guid? ConfirmedBy { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The day of the announcement where it may be shown; an unverified date is worked with and not shown.</summary>
    public DateOnly? ShownAnnouncedOn => AnnouncedStatus is DateStatus.Cited or DateStatus.Derived ? AnnouncedOn : null;

    /// <summary>
    /// The first day where it may be shown. A real Living Wage counts from its announcement, so where that day is unverified this one is
    /// too.
    /// </summary>
    public DateOnly? ShownEffectiveFrom => AnnouncedStatus == DateStatus.Unverified && EffectiveFrom == AnnouncedOn ? null : EffectiveFrom;

    public DateOnly? ShownMustBeMetBy => MustBeMetByStatus is DateStatus.Cited or DateStatus.Derived ? MustBeMetBy : null;

    public static WageRate Propose(WageFacts facts, Guid by, DateTimeOffset at) => Create(facts, by, at, confirmedAt: null);

    /// <summary>A row of the tables that come with the product, each with its source.</summary>
    public static WageRate Ship(WageFacts facts, DateTimeOffset at) => Create(facts, by: null, at, confirmedAt: at);

    public void Confirm(Guid by, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(ConfirmedAt is null, "This rate is confirmed already");
        BrokenRuleException.ThrowUnless(by != ProposedBy, "You proposed this rate, so another administrator has to confirm it");

        ConfirmedBy = by;
        ConfirmedAt = at;
    }

    private static WageRate Create(WageFacts facts, Guid? by, DateTimeOffset at, DateTimeOffset? confirmedAt)
    {
        facts.Guard();

        return new WageRate
        {
            Id = Guid.CreateVersion7(at),
            Kind = facts.Kind,
            Band = facts.Band,
            AgeFrom = facts.AgeFrom,
            AgeTo = facts.AgeTo,
            IsForApprentices = facts.IsForApprentices,
            Pence = facts.Pence,
            AnnouncedOn = facts.AnnouncedOn,
            AnnouncedStatus = facts.AnnouncedOn is null ? DateStatus.None : facts.AnnouncedStatus,
            EffectiveFrom = facts.EffectiveFrom,
            MustBeMetBy = facts.MustBeMetBy,
            MustBeMetByStatus = facts.MustBeMetBy is null ? DateStatus.None : facts.MustBeMetByStatus,
            Source = facts.Source,
            Note = facts.Note,
            ProposedBy = by,
            ProposedAt = at,
            ConfirmedAt = confirmedAt,
        };
    }
}
