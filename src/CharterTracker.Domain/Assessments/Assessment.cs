using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;

namespace CharterTracker.Domain.Assessments;

/// <summary>One assessor's judgement of one application. Blind to the other assessor's until both are complete.</summary>
public sealed class Assessment : IVersioned
{
    public const int ReasonMaxLength = 4000;

    private readonly List<CriterionRating> _ratings = [];

    private Assessment() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid ApplicationId { get; private init; }
    public Guid AssessorId { get; private init; }
    public Guid AllocatedBy { get; private init; }
    public DateTimeOffset AllocatedAt { get; private init; }

    /// <summary>The round that was last completed; 0 while none is.</summary>
    public int CompletedRound { get; private set; }
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>
    /// When the case was taken from the assessor or given up: the ratings are kept and do not count. Null while it is theirs.
    /// </summary>
    public DateTimeOffset? RemovedAt { get; private set; }
    public string? RemovalReason { get; private set; }
    public IReadOnlyCollection<CriterionRating> Ratings => _ratings;

    public bool Counts => RemovedAt is null;

    public static Assessment Allocate(Application application, Guid assessorId, Actor lead, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(lead.Has(ActorRole.LeadAssessor), "Only a lead assessor can allocate");

        return new Assessment
        {
            Id = Guid.CreateVersion7(at),
            ApplicationId = application.Id,
            AssessorId = assessorId,
            AllocatedBy = lead.UserId,
            AllocatedAt = at,
        };
    }

    /// <summary>
    /// Whether this assessor may rate the criterion in this round: they never handed in a rating of it, or it was reopened since. A rating
    /// that was not handed in can still be changed.
    /// </summary>
    public bool IsOpenTo(Application application, string criterionCode) =>
        !_ratings.Exists(r => r.CriterionCode == criterionCode && r.Round >= application.OpenedIn(criterionCode) && r.Round <= CompletedRound && r.Round < application.Round);

    /// <summary>Whether this assessor has not rated the criterion since it was last opened.</summary>
    public bool NeedsRating(Application application, string criterionCode) =>
        !_ratings.Exists(r => r.CriterionCode == criterionCode && r.Round >= application.OpenedIn(criterionCode));

    public bool IsCompleteFor(int round) => CompletedRound >= round;

    /// <summary>Sets the rating of a criterion for the application's round; the rating of an earlier round is kept too.</summary>
    public void Rate(Application application, string criterionCode, Rating rating, string? reason, Actor actor, DateTimeOffset at)
    {
        GuardWriting(application, actor);
        BrokenRuleException.ThrowUnless(IsOpenTo(application, criterionCode), "This criterion is not looked at in this round");
        BrokenRuleException.ThrowUnless(
            rating == Rating.Met || !string.IsNullOrWhiteSpace(reason),
            "Say why. Only a rating of met needs no reason");

        _ratings.RemoveAll(r => r.CriterionCode == criterionCode && r.Round == application.Round);
        _ratings.Add(CriterionRating.Create(criterionCode, application.Round, rating, reason, at));
    }

    /// <summary>A question for the employer, which the lead assessor sends on.</summary>
    public ClarificationAsk AskAbout(Application application, string criterionCode, string question, Actor actor, DateTimeOffset at)
    {
        GuardWriting(application, actor);
        BrokenRuleException.ThrowUnless(IsOpenTo(application, criterionCode), "This criterion is not looked at in this round");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(question), "Say what the employer should explain");

        return ClarificationAsk.Create(this, application.Round, criterionCode, question, at);
    }

    /// <summary>Completes the round. Every criterion must have been rated since it was last opened.</summary>
    public void Complete(Application application, IReadOnlyCollection<string> criteria, Actor actor, DateTimeOffset at)
    {
        GuardWriting(application, actor);
        var missing = criteria.Where(c => NeedsRating(application, c)).ToList();
        BrokenRuleException.ThrowUnless(missing.Count == 0, $"Rate every criterion first. Still to do: {string.Join(", ", missing)}");

        CompletedRound = application.Round;
        CompletedAt = at;
    }

    /// <summary>
    /// Refuses while a rating of met that can still be changed has no reason though something stands against it: what stands against it may
    /// have come after the rating.
    /// </summary>
    public void GuardReasons(Application application, Func<string, bool> isContrary)
    {
        var unreasoned = Latest().Values
            .Where(r => r.Rating == Rating.Met
                && string.IsNullOrWhiteSpace(r.Reason) && IsOpenTo(application, r.CriterionCode) && isContrary(r.CriterionCode))
            .Select(r => r.CriterionCode)
            .Order(StringComparer.Ordinal)
            .ToList();
        BrokenRuleException.ThrowUnless(
            unreasoned.Count == 0, $"Something we found stands against your rating of met. Say why for: {string.Join(", ", unreasoned)}");
    }

    public void Remove(string reason, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(
            actor.Has(ActorRole.LeadAssessor) || actor.UserId == AssessorId,
            "Only the lead assessor, or the assessor, can do this");
        BrokenRuleException.ThrowUnless(Counts, "This assessor no longer has the case");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(reason), "Say why");

        RemovedAt = at;
        RemovalReason = reason;
    }

    /// <summary>The newest rating of each criterion.</summary>
    public IReadOnlyDictionary<string, CriterionRating> Latest() =>
        _ratings.GroupBy(r => r.CriterionCode).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Round)!);

    private void GuardWriting(Application application, Actor actor)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.Assessor) && actor.UserId == AssessorId && Counts, "This case is not allocated to you");
        BrokenRuleException.ThrowUnless(
            application.Status == ApplicationStatus.InAssessment,
            $"This application {application.Status.SoFar()}, so it cannot be assessed now");
        BrokenRuleException.ThrowUnless(!IsCompleteFor(application.Round), "You have handed in your assessment of this round");
    }
}
