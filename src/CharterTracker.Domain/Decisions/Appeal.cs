using CharterTracker.Domain.Schemes;

namespace CharterTracker.Domain.Decisions;

/// <summary>An employer's challenge to a decline, a level, a suspension or a revocation, heard by panel members who took no part.</summary>
public sealed class Appeal : IVersioned
{
    public const int GroundsMaxLength = 6000;

    /// <summary>Days from the notice of the decision within which an appeal may be lodged.</summary>
    public const int DaysToLodge = 28;

    private readonly List<DecisionSignature> _signatures = [];

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
    public DateTimeOffset? ClosedAt { get; private set; }
    public IReadOnlyCollection<DecisionSignature> Signatures => _signatures;

    public static Appeal Lodge(Decision decision, string grounds, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerSignatory), "Only an owner or a signatory can appeal");
        BrokenRuleException.ThrowUnless(decision.NotifiedAt is not null, "There is no decision to appeal against yet");
        BrokenRuleException.ThrowUnless(at <= decision.NotifiedAt.Value.AddDays(DaysToLodge), "The 28 days to appeal have passed");
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

    /// <summary>
    /// A panel member who took no part signs for an outcome with reasons; a different outcome or text starts the signatures again.
    /// The signature that completes the quorum closes the appeal.
    /// </summary>
    public void Hear(AppealStatus outcome, string reasons, PanelSeat seat, PanelQuorum quorum, Actor actor, DateTimeOffset at)
    {
        GuardOpen();
        BrokenRuleException.ThrowUnless(outcome is AppealStatus.Upheld or AppealStatus.Dismissed, "An appeal is upheld or dismissed");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(reasons), "Give the panel's reasons. The employer reads them");
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.PanelMember), "Only a panel member can hear an appeal");
        actor.MustNotHave(
            "You took part in this case, so you cannot hear the appeal", CasePart.Assessed, CasePart.Moderated, CasePart.Decided);

        if (outcome != ProposedOutcome || reasons != Reasons)
        {
            _signatures.Clear();
        }
        BrokenRuleException.ThrowUnless(_signatures.TrueForAll(s => s.UserId != actor.UserId), "You have signed this already");
        ProposedOutcome = outcome;
        Reasons = reasons;
        _signatures.Add(DecisionSignature.Of(actor.UserId, seat, TextHash(outcome, reasons), at));
        if (quorum.IsMetBy([.. _signatures.Select(s => s.Seat)]))
        {
            Status = outcome;
            ClosedAt = at;
        }
    }

    public void Withdraw(Actor actor, DateTimeOffset at)
    {
        GuardOpen();
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerSignatory), "Only an owner or a signatory can withdraw an appeal");

        Status = AppealStatus.Withdrawn;
        ClosedAt = at;
    }

    private static string TextHash(AppealStatus outcome, string reasons) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{outcome}\n{reasons}")));

    private void GuardOpen() => BrokenRuleException.ThrowUnless(Status == AppealStatus.Lodged, "This appeal is closed");
}
