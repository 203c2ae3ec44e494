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
    public IReadOnlyCollection<CriterionRating> Positions => _positions;

    /// <summary>Settles every open criterion; where the two differ, a reason is needed.</summary>
    public static Moderation Settle(
        Application application,
        IReadOnlyList<Assessment> assessments,
        IReadOnlyDictionary<string, (Rating Rating, string? Reason)> positions,
        Actor actor,
        DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.LeadAssessor), "Only a lead assessor can moderate");
        BrokenRuleException.ThrowUnless(assessments.All(a => a.AssessorId != actor.UserId), "You assessed this application, so somebody else has to moderate it");
        BrokenRuleException.ThrowUnless(
            assessments.Count(a => a.Counts && a.IsCompleteFor(application.Round)) >= application.AssessorsNeeded,
            "An assessor has left this case. Send a clarification, so that another can be allocated");
        var latest = assessments.Where(a => a.Counts).Select(a => a.Latest()).ToList();
        foreach (var code in latest.SelectMany(l => l.Keys).Distinct().Where(application.IsOpen))
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
        moderation._positions.AddRange(positions.Select(p => CriterionRating.Of(p.Key, application.Round, p.Value.Rating, p.Value.Reason, at)));
        return moderation;
    }

    /// <summary>Whether every assessor who counts said just this of the criterion: then the position needs no reason of its own.</summary>
    public static bool IsAsRated(IEnumerable<Assessment> assessments, string criterionCode, Rating rating) =>
        assessments.Where(a => a.Counts).All(a => a.Latest().TryGetValue(criterionCode, out var said) && said.Rating == rating);
}
