using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;

namespace CharterTracker.Domain.Assessments;

/// <summary>The one position that the lead assessor settles from two blind assessments, for one round.</summary>
public sealed class Moderation
{
    private readonly List<CriterionRating> _positions = [];

    private Moderation() { }

    public Guid Id { get; private init; }
    public Guid ApplicationId { get; private init; }
    public int Round { get; private init; }
    public Guid ModeratorId { get; private init; }
    public DateTimeOffset SettledAt { get; private init; }

    /// <summary>
    /// When it stopped counting, since the moderator, or an assessor whose ratings went into it, declared a conflict of interest. It is
    /// kept. Null while it counts.
    /// </summary>
    public DateTimeOffset? SetAsideAt { get; private set; }
    public IReadOnlyCollection<CriterionRating> Positions => _positions;

    public bool Counts => SetAsideAt is null;

    /// <summary>
    /// The criteria that wait for a position: those that an assessor who counts has rated since they were last settled. So a position no
    /// longer holds once its criterion is reopened, or once an assessor whose rating went into it is replaced.
    /// </summary>
    public static IReadOnlyList<string> Waiting(IEnumerable<Assessment> assessments, IEnumerable<Moderation> earlier)
    {
        var settled = earlier.Where(m => m.Counts).SelectMany(m => m._positions).ToLookup(p => p.CriterionCode, p => p.Round);
        return
        [
            .. assessments.Where(a => a.Counts)
                .SelectMany(a => a.Latest().Values)
                .GroupBy(r => r.CriterionCode, r => r.Round)
                .Where(rated => settled[rated.Key].DefaultIfEmpty().Max() < rated.Max())
                .Select(rated => rated.Key),
        ];
    }

    /// <summary>Settles every criterion that waits for a position, and no other; where the two differ, a reason is needed.</summary>
    public static Moderation Settle(
        Application application,
        IReadOnlyList<Assessment> assessments,
        IReadOnlyList<Moderation> earlier,
        IReadOnlyDictionary<string, (Rating Rating, string? Reason)> positions,
        Actor actor,
        DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.LeadAssessor), "Only a lead assessor can moderate");
        BrokenRuleException.ThrowUnless(assessments.All(a => a.AssessorId != actor.UserId), Application.AssessedByModerator);
        BrokenRuleException.ThrowUnless(
            assessments.Count(a => a.Counts && a.IsCompleteFor(application.Round)) >= application.AssessorsNeeded,
            "An assessor has left this case. Send a clarification, so that another can be allocated");
        var waiting = Waiting(assessments, earlier);
        var stray = positions.Keys.FirstOrDefault(code => !waiting.Contains(code));
        BrokenRuleException.ThrowUnless(stray is null, $"{stray} was settled in an earlier round and has not been looked at since");
        foreach (var code in waiting)
        {
            BrokenRuleException.ThrowUnless(positions.TryGetValue(code, out var position), $"Settle {code} first");
            BrokenRuleException.ThrowUnless(IsAsRated(assessments, code, position.Rating) || !string.IsNullOrWhiteSpace(position.Reason), $"The assessors did not both say this of {code}, so give a reason");
        }

        var moderation = new Moderation
        {
            Id = Guid.CreateVersion7(at),
            ApplicationId = application.Id,
            Round = application.Round,
            ModeratorId = actor.UserId,
            SettledAt = at,
        };
        moderation._positions.AddRange(positions.Select(p => CriterionRating.Create(p.Key, application.Round, p.Value.Rating, p.Value.Reason, at)));
        return moderation;
    }

    /// <summary>Whether this person's judgement is in it: they settled it, or had the case as an assessor when it was settled.</summary>
    public bool RestsOn(Guid userId, IEnumerable<Assessment> assessments) =>
        ModeratorId == userId
        || assessments.Any(a => a.AssessorId == userId && a.AllocatedAt <= SettledAt && (a.RemovedAt is null || a.RemovedAt >= SettledAt));

    public void SetAside(DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(Counts, "This moderation does not count any more");

        SetAsideAt = at;
    }

    /// <summary>Whether every assessor who counts gave the criterion this rating: then the position needs no reason of its own.</summary>
    public static bool IsAsRated(IEnumerable<Assessment> assessments, string criterionCode, Rating rating) =>
        assessments.Where(a => a.Counts).All(a => a.Latest().TryGetValue(criterionCode, out var said) && said.Rating == rating);
}
