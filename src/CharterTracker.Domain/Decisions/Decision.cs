using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;

namespace CharterTracker.Domain.Decisions;

/// <summary>
/// The panel's decision on one application: proposed by one member, signed by others word for word, made by the signature
/// that completes the quorum. A later decision is a new row; none is overwritten.
/// </summary>
public sealed class Decision : IVersioned
{
    public const int ReasonsMaxLength = 6000;
    public const int ConditionsMaxLength = 2000;

    private readonly List<DecisionSignature> _signatures = [];

    private Decision() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid ApplicationId { get; private init; }
    public Guid CharterId { get; private init; }

    /// <summary>The upheld appeal that this decision comes from, which holds the signatures; null for the panel's own decision.</summary>
    public Guid? AppealId { get; private init; }

    /// <summary>Version of the rate table that the checks were made under.</summary>
    public string RateTableVersion { get; private set; } = "";
    public DecisionOutcome Outcome { get; private set; }
    public string? LevelCode { get; private set; }
    public string Reasons { get; private set; } = "";
    public string? Conditions { get; private set; }
    public DateOnly? ValidFrom { get; private set; }
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>
    /// The employer as the panel saw it, which every signature covers: what becomes public is compared with it. Null in a decision from
    /// before this was kept.
    /// </summary>
    public OrganisationFacts? Organisation { get; private set; }
    public Guid ProposedBy { get; private set; }
    public DateTimeOffset ProposedAt { get; private set; }
    public DateTimeOffset? MadeAt { get; private set; }
    public DateTimeOffset? NotifiedAt { get; private set; }
    public IReadOnlyCollection<DecisionSignature> Signatures => _signatures;

    public DecisionTerms Terms => new(Outcome, LevelCode, Reasons, Conditions, ValidFrom, ValidUntil) { Organisation = Organisation };

    public static Decision Propose(
        Application application, DecisionTerms terms, string rateTableVersion, Actor actor, DateTimeOffset at)
    {
        GuardMember(actor);
        GuardDecidable(application);
        terms.Guard();

        var decision = new Decision
        {
            Id = Guid.CreateVersion7(at),
            ApplicationId = application.Id,
            CharterId = application.CharterId,
        };
        decision.SetTerms(terms, rateTableVersion, actor.UserId, at);
        return decision;
    }

    /// <summary>
    /// Makes the decision of an upheld appeal, when the signature that completes the quorum closes it. The decision that it overturns stays
    /// as it was.
    /// </summary>
    public static Decision OnAppeal(Appeal appeal, Guid charterId, string rateTableVersion, OrganisationFacts organisation)
    {
        BrokenRuleException.ThrowUnless(appeal.Status == AppealStatus.Upheld, "Only an appeal that is upheld makes a decision");

        var at = appeal.ClosedAt!.Value;
        var decision = new Decision
        {
            Id = Guid.CreateVersion7(at),
            ApplicationId = appeal.ApplicationId,
            CharterId = charterId,
            AppealId = appeal.Id,
        };
        decision.SetTerms(appeal.Terms!.ToDecision() with { Organisation = organisation }, rateTableVersion,
            appeal.Signatures.MinBy(s => s.SignedAt)!.UserId, at);
        decision.MadeAt = at;
        return decision;
    }

    /// <summary>Changes the proposal; signatures under the earlier text are void.</summary>
    public void Amend(DecisionTerms terms, string rateTableVersion, Actor actor, DateTimeOffset at)
    {
        GuardMember(actor);
        GuardOpen();
        terms.Guard();

        _signatures.Clear();
        SetTerms(terms, rateTableVersion, actor.UserId, at);
    }

    /// <summary>Signs the text whose hash the member saw, and returns whether this signature completed the quorum.</summary>
    public bool Sign(string seenSha256, PanelSeat seat, PanelQuorum quorum, Actor actor, DateTimeOffset at)
    {
        GuardMember(actor);
        GuardOpen();
        BrokenRuleException.ThrowUnless(seenSha256 == Terms.Sha256(), "The proposal was changed after you opened it. Read it again before you sign");
        BrokenRuleException.ThrowUnless(_signatures.TrueForAll(s => s.UserId != actor.UserId), "You have signed this already");

        _signatures.Add(DecisionSignature.Create(actor.UserId, seat, seenSha256, at));
        if (quorum.IsMetBy([.. _signatures.Select(s => s.Seat)]))
        {
            MadeAt = at;
        }
        return MadeAt is not null;
    }

    /// <summary>Voids the signature of somebody who turns out to have a conflict of interest. A decision that was made stays.</summary>
    public void VoidSignatureOf(Guid userId)
    {
        GuardOpen();
        _signatures.RemoveAll(s => s.UserId == userId);
    }

    /// <summary>Records that the employer was told.</summary>
    public void Notify(DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(MadeAt is not null, "There is no decision to tell of yet");

        NotifiedAt ??= at;
    }

    /// <summary>Refuses to write or sign a proposal unless its application waits for a decision.</summary>
    public static void GuardDecidable(Application application) =>
        BrokenRuleException.ThrowUnless(
            application.Status == ApplicationStatus.ReadyForDecision,
            $"This application {application.Status.SoFar()}, so no decision can be made now");

    private void GuardOpen() => BrokenRuleException.ThrowUnless(MadeAt is null, "This decision has been made. It cannot be changed");

    private static void GuardMember(Actor actor)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.PanelMember), "Only a panel member can do this");
        Application.GuardPanel(actor);
    }

    private void SetTerms(DecisionTerms terms, string rateTableVersion, Guid by, DateTimeOffset at)
    {
        (Outcome, LevelCode, Reasons, Conditions, ValidFrom, ValidUntil) =
            (terms.Outcome, terms.LevelCode, terms.Reasons, terms.Conditions, terms.ValidFrom, terms.ValidUntil);
        Organisation = terms.Organisation;
        RateTableVersion = rateTableVersion;
        ProposedBy = by;
        ProposedAt = at;
    }
}
