using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Decisions;

namespace CharterTracker.Domain.Accreditations;

/// <summary>The lasting result of an award.</summary>
public sealed class Accreditation : IVersioned
{
    private List<string> _criteriaMet = [];

    private Accreditation() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid EmployerId { get; private init; }
    public Guid SchemeId { get; private init; }
    public Guid ApplicationId { get; private init; }
    public Guid DecisionId { get; private init; }
    public Guid CharterId { get; private init; }

    /// <summary>
    /// The accreditation that this one renews or, after an appeal, the one of too low a level; null where there is none. Going live ends
    /// it, together with everything else that the employer already held in the scheme.
    /// </summary>
    public Guid? ReplacesAccreditationId { get; private init; }
    public string LevelCode { get; private init; } = "";
    public DateOnly ValidFrom { get; private init; }
    public DateOnly ValidUntil { get; private init; }
    public string? Conditions { get; private init; }
    public AccreditationStatus Status { get; private set; }

    /// <summary>
    /// The number on the certificate, allotted when the publication is released; null before. Every award gets a new one.
    /// </summary>
    public string? CertificateNumber { get; private set; }
    public DateTimeOffset? ActiveSince { get; private set; }
    public string? StatusReasons { get; private set; }

    /// <summary>Codes of the criteria that were met in full, for the public page.</summary>
    public IReadOnlyList<string> CriteriaMet => _criteriaMet;

    /// <summary>
    /// What of it was met against the product's own findings, as it stood when the panel decided: for those who publish it.
    /// </summary>
    public IReadOnlyList<MetAgainstCheck> AgainstCheck { get; private init; } = [];

    /// <param name="onAppealAgainst">The public accreditation that the appeal was about; null where there is none.</param>
    public static Accreditation From(
        Application application,
        Decision decision,
        IEnumerable<string> criteriaMet,
        Guid? onAppealAgainst = null,
        IReadOnlyList<MetAgainstCheck>? againstCheck = null)
    {
        BrokenRuleException.ThrowUnless(decision.MadeAt is not null && decision.Outcome == DecisionOutcome.Awarded, "Only an award makes an accreditation");

        return new Accreditation
        {
            Id = Guid.CreateVersion7(decision.MadeAt.Value),
            EmployerId = application.EmployerId,
            SchemeId = application.SchemeId,
            ApplicationId = application.Id,
            DecisionId = decision.Id,
            CharterId = decision.CharterId,
            ReplacesAccreditationId = onAppealAgainst ?? application.RenewsAccreditationId,
            LevelCode = decision.LevelCode!,
            ValidFrom = decision.ValidFrom!.Value,
            ValidUntil = decision.ValidUntil!.Value,
            Conditions = decision.Conditions,
            Status = AccreditationStatus.Awarded,
            _criteriaMet = [.. criteriaMet],
            AgainstCheck = againstCheck ?? [],
        };
    }

    /// <summary>Decided or public, and not ended by anybody.</summary>
    public bool IsHeld => Status is AccreditationStatus.Awarded or AccreditationStatus.Active or AccreditationStatus.Suspended;

    public bool IsHeldOn(DateOnly day) => IsHeld && day <= ValidUntil;

    public bool HasLapsed(DateOnly today) => Status is AccreditationStatus.Active or AccreditationStatus.Suspended && today > ValidUntil;

    /// <summary>Allots the certificate number, at the release of the publication.</summary>
    public void AllotNumber(string certificateNumber)
    {
        BrokenRuleException.ThrowUnless(Status == AccreditationStatus.Awarded, "Only an award that is not public yet is given a number");

        CertificateNumber ??= certificateNumber;
    }

    /// <summary>Makes the accreditation public, when its publication goes live.</summary>
    public void Activate(DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(Status is AccreditationStatus.Awarded or AccreditationStatus.Suspended, "This accreditation cannot be made active");
        BrokenRuleException.ThrowUnless(CertificateNumber is not null, "This accreditation has no certificate number yet");

        Status = AccreditationStatus.Active;
        ActiveSince ??= at;
        StatusReasons = null;
    }

    public void Suspend(string reasons, Actor actor) => Leave(AccreditationStatus.Suspended, ActorRole.PanelMember, reasons, actor, AccreditationStatus.Active);

    public void Revoke(string reasons, Actor actor) =>
        Leave(AccreditationStatus.Revoked, ActorRole.PanelMember, reasons, actor, AccreditationStatus.Active, AccreditationStatus.Suspended);

    public void Withdraw(string reasons, Actor actor) =>
        Leave(
            AccreditationStatus.Withdrawn,
            ActorRole.EmployerSignatory,
            reasons,
            actor,
            AccreditationStatus.Awarded,
            AccreditationStatus.Active,
            AccreditationStatus.Suspended);

    /// <summary>
    /// Ends the accreditation for its successor, which was released or, where this one was never public, decided on appeal.
    /// </summary>
    public void Supersede() =>
        Leave(
            AccreditationStatus.Superseded,
            ActorRole.System,
            "Replaced by a later award",
            Actor.TheSystem,
            AccreditationStatus.Awarded,
            AccreditationStatus.Active,
            AccreditationStatus.Suspended);

    private void Leave(AccreditationStatus to, ActorRole who, string reasons, Actor actor, params ReadOnlySpan<AccreditationStatus> from)
    {
        BrokenRuleException.ThrowUnless(from.Contains(Status) && actor.Has(who), "This accreditation cannot be changed in that way now");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(reasons), "Say why");

        Status = to;
        StatusReasons = reasons;
    }
}
