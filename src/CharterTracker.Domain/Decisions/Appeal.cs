using CharterTracker.Domain.Schemes;

namespace CharterTracker.Domain.Decisions;

/// <summary>An employer's challenge to a decline, a level, a suspension or a revocation, heard by panel members who took no part.</summary>
public sealed class Appeal : IVersioned
{
    public const int GroundsMaxLength = 6000;

    /// <summary>Days after the notice of the decision within which an appeal may be lodged; the last of them counts to its end.</summary>
    public const int DaysToLodge = 28;

    private readonly List<DecisionSignature> _signatures = [];
    private List<string> _foundMet = [];

    private Appeal() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid DecisionId { get; private init; }
    public Guid ApplicationId { get; private init; }
    public string Grounds { get; private init; } = "";
    public Guid LodgedBy { get; private init; }
    public DateTimeOffset LodgedAt { get; private init; }
    public AppealStatus Status { get; private set; }
    public string? Reasons { get; private set; }
    public AppealStatus? ProposedOutcome { get; private set; }

    /// <summary>The level that is awarded where the appeal is upheld; null where it is not.</summary>
    public string? LevelCode { get; private set; }
    public string? Conditions { get; private set; }
    public DateOnly? ValidFrom { get; private set; }
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Codes of the criteria on which the hearing members overturn the position.</summary>
    public IReadOnlyList<string> FoundMet => _foundMet;
    public DateTimeOffset? ClosedAt { get; private set; }
    public IReadOnlyCollection<DecisionSignature> Signatures => _signatures;

    public static DateOnly LastDayToLodge(DateTimeOffset notifiedAt) => LondonDays.From(notifiedAt).AddDays(DaysToLodge);

    public static Appeal Lodge(Decision decision, string grounds, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerSignatory), "Only an owner or a signatory can appeal");
        BrokenRuleException.ThrowUnless(decision.NotifiedAt is not null, "There is no decision to appeal against yet");
        BrokenRuleException.ThrowUnless(LondonDays.From(at) <= LastDayToLodge(decision.NotifiedAt.Value), "The 28 days to appeal have passed");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(grounds), "Say why the decision is wrong");

        return new Appeal
        {
            Id = Guid.CreateVersion7(at),
            DecisionId = decision.Id,
            ApplicationId = decision.ApplicationId,
            Grounds = grounds,
            LodgedBy = actor.UserId,
            LodgedAt = at,
            Status = AppealStatus.Lodged,
        };
    }

    /// <summary>The terms that were signed so far; null while nobody has signed.</summary>
    public AppealTerms? Terms => ProposedOutcome is { } outcome
        ? new AppealTerms(outcome, Reasons!, LevelCode is null ? null : new AppealAward(LevelCode, Conditions, ValidFrom!.Value, ValidUntil!.Value, FoundMet))
        : null;

    /// <summary>
    /// A panel member who took no part signs the terms; different terms start the signatures again. The signature that completes the
    /// quorum closes the appeal: then it returns true.
    /// </summary>
    public bool Hear(AppealTerms terms, PanelSeat seat, PanelQuorum quorum, Actor actor, DateTimeOffset at)
    {
        GuardOpen();
        terms.Guard();
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.PanelMember), "Only a panel member can hear an appeal");
        actor.MustNotHave(
            "You took part in this case, so you cannot hear the appeal", CasePart.Assessed, CasePart.Moderated, CasePart.Decided);
        var sha256 = terms.Sha256();
        var isNewText = sha256 != Terms?.Sha256();
        BrokenRuleException.ThrowUnless(isNewText || _signatures.TrueForAll(s => s.UserId != actor.UserId), "You have signed this already");

        if (isNewText)
        {
            _signatures.Clear();
            SetTerms(terms);
        }
        _signatures.Add(DecisionSignature.Create(actor.UserId, seat, sha256, at));
        if (!quorum.IsMetBy([.. _signatures.Select(s => s.Seat)]))
        {
            return false;
        }
        Status = terms.Outcome;
        ClosedAt = at;
        return true;
    }

    /// <summary>
    /// Voids the signature of somebody who turns out to have a conflict of interest. The outcome of a closed appeal stays.
    /// </summary>
    public void VoidSignatureOf(Guid userId)
    {
        GuardOpen();
        _signatures.RemoveAll(s => s.UserId == userId);
        if (_signatures.Count == 0)
        {
            (ProposedOutcome, Reasons, LevelCode, Conditions, ValidFrom, ValidUntil) = (null, null, null, null, null, null);
            _foundMet = [];
        }
    }

    public void Withdraw(Actor actor, DateTimeOffset at)
    {
        GuardOpen();
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerSignatory), "Only an owner or a signatory can withdraw an appeal");

        Status = AppealStatus.Withdrawn;
        ClosedAt = at;
    }

    private void SetTerms(AppealTerms terms)
    {
        (ProposedOutcome, Reasons) = (terms.Outcome, terms.Reasons);
        (LevelCode, Conditions, ValidFrom, ValidUntil) = (terms.Award?.LevelCode, terms.Award?.Conditions, terms.Award?.ValidFrom, terms.Award?.ValidUntil);
        _foundMet = [.. terms.Award?.FoundMet ?? []];
    }

    private void GuardOpen() => BrokenRuleException.ThrowUnless(Status == AppealStatus.Lodged, "This appeal is closed");
}
