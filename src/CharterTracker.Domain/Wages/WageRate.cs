namespace CharterTracker.Domain.Wages;

/// <summary>
/// One rate of pay with its dates: a fact, never a constant. It takes two platform administrators, one to propose it and one to
/// confirm it; until then no check uses it, and it can be refused. A row is never changed: a correction is a later row for the same day,
/// and a row that is wrong altogether is retired by two administrators.
/// </summary>
public sealed class WageRate : IVersioned
{
    public const int BandMaxLength = 60;
    public const int SourceMaxLength = 300;
    public const int NoteMaxLength = 400;
    public const int ReasonMaxLength = 400;
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
    public Guid? RefusedBy { get; private set; }
    public DateTimeOffset? RefusedAt { get; private set; }
    public string? RefusalReason { get; private set; }
    public Guid? RetirementProposedBy { get; private set; }
    public DateTimeOffset? RetirementProposedAt { get; private set; }
    public string? RetirementReason { get; private set; }
    public Guid? RetiredBy { get; private set; }
    public DateTimeOffset? RetiredAt { get; private set; }

    /// <summary>Whether somebody asked for it to be retired, and nobody has answered.</summary>
    public bool IsToBeRetired => RetirementProposedAt is not null && RetiredAt is null;

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
        GuardWaiting();
        BrokenRuleException.ThrowUnless(by != ProposedBy, "You proposed this rate, so another administrator has to confirm it");

        ConfirmedBy = by;
        ConfirmedAt = at;
    }

    /// <summary>Refuses it before anybody has confirmed it. Who proposed it may do so too.</summary>
    public void Refuse(string reason, Guid by, DateTimeOffset at)
    {
        GuardWaiting();
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(reason), "Say why the rate is refused");

        (RefusedBy, RefusedAt, RefusalReason) = (by, at, reason);
    }

    /// <summary>Asks for a rate that is in use to be taken out of it.</summary>
    public void ProposeRetirement(string reason, Guid by, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(ConfirmedAt is not null, "This rate is not in use: refuse it instead");
        BrokenRuleException.ThrowUnless(RetiredAt is null, "This rate is out of use already");
        BrokenRuleException.ThrowUnless(
            RetirementProposedAt is null, "Somebody asked for this already: confirm it, or keep the rate in use");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(reason), "Say what is wrong with the rate");

        (RetirementProposedBy, RetirementProposedAt, RetirementReason) = (by, at, reason);
    }

    public void Retire(Guid by, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(IsToBeRetired, "Nobody asked for this rate to be taken out of use");
        BrokenRuleException.ThrowUnless(by != RetirementProposedBy, "You asked for this, so another administrator has to confirm it");

        (RetiredBy, RetiredAt) = (by, at);
    }

    /// <summary>Keeps it in use, though somebody asked for it to be retired.</summary>
    public void Keep()
    {
        BrokenRuleException.ThrowUnless(IsToBeRetired, "Nobody asked for this rate to be taken out of use");

        (RetirementProposedBy, RetirementProposedAt, RetirementReason) = (null, null, null);
    }

    private void GuardWaiting()
    {
        BrokenRuleException.ThrowUnless(ConfirmedAt is null, "This rate is confirmed already");
        BrokenRuleException.ThrowUnless(RefusedAt is null, "This rate was refused");
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
