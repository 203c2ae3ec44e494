using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Applications;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Decisions;

/// <summary>
/// Finds the one position that a case has reached on each criterion: the moderated one where two assessed, the assessor's own where one
/// did, and what the employer declared where nobody assesses.
/// </summary>
internal sealed class CasePositions(CharterDbContext db)
{
    /// <summary>The ratings of the positions. Refuses a case that an assessor has left: there is no position to decide on.</summary>
    public async Task<IReadOnlyDictionary<string, Rating>> RatingsAsync(Application application, CharterContent content, CancellationToken cancellationToken)
    {
        var (positions, _) = await FindWithViewsAsync(application, content, cancellationToken);
        BrokenRuleException.ThrowUnless(
            positions is not null,
            "An assessor has left this case. The lead assessor has to send a clarification, so that another can be allocated");
        return positions.ToDictionary(p => p.CriterionCode, p => p.Rating);
    }

    /// <summary>
    /// The positions with their reasons, in the charter's order; null while a round is open, and where an assessor has left.
    /// </summary>
    public async Task<(IReadOnlyList<CasePosition>? Positions, ILookup<string, CasePosition> Views)> FindWithViewsAsync(
        Application application, CharterContent content, CancellationToken cancellationToken)
    {
        var assessments = application.Track == LevelTrack.Declared
            ? []
            : await db.Assessments.AsNoTracking()
                .Where(a => a.ApplicationId == application.Id && a.RemovedAt == null)
                .OrderBy(a => a.AllocatedAt)
                .ToListAsync(cancellationToken);
        var positions = application.Track switch
        {
            LevelTrack.Declared => await DeclaredAsync(application, content, cancellationToken),
            LevelTrack.OneAssessor => Assessed(application, assessments.SingleOrDefault()),
            LevelTrack.TwoAssessors => await ModeratedAsync(application, assessments, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(application), application.Track, null),
        };
        var isBlind = application.Track != LevelTrack.TwoAssessors || !AreComplete(application, assessments);
        return (
            positions is null
                ? null
                : [
                    .. content.CriteriaFor(content.Level(application.LevelCode))
                        .Where(c => positions.ContainsKey(c.Code))
                        .Select(c => positions[c.Code]),
                ],
            (isBlind ? [] : assessments.SelectMany(a => Latest(a.Ratings).Values)).ToLookup(p => p.CriterionCode));
    }

    private static bool AreComplete(Application application, List<Assessment> assessments) =>
        assessments.Count(a => a.IsCompleteFor(application.Round)) >= application.AssessorsNeeded;

    private static Dictionary<string, CasePosition>? Assessed(Application application, Assessment? assessment) =>
        assessment?.IsCompleteFor(application.Round) == true ? Latest(assessment.Ratings) : null;

    private async Task<Dictionary<string, CasePosition>?> ModeratedAsync(
        Application application, List<Assessment> assessments, CancellationToken cancellationToken)
    {
        var moderations = await db.Moderations.AsNoTracking().Where(m => m.ApplicationId == application.Id).ToListAsync(cancellationToken);
        return AreComplete(application, assessments) && Moderation.Waiting(assessments, moderations).Count == 0
            ? Latest(moderations.Where(m => m.Counts).SelectMany(m => m.Positions))
            : null;
    }

    /// <summary>The declared positions: the criteria of the level that the newest submission answers.</summary>
    private async Task<Dictionary<string, CasePosition>?> DeclaredAsync(Application application, CharterContent content, CancellationToken cancellationToken)
    {
        var paths = await db.Submissions.AsNoTracking()
            .Where(s => s.ApplicationId == application.Id)
            .OrderByDescending(s => s.Number)
            .Take(1)
            .SelectMany(s => s.Items.Select(i => i.Path))
            .ToListAsync(cancellationToken);
        return content.CriteriaFor(content.Level(application.LevelCode))
            .Select(c => c.Code)
            .Where(code => paths.Exists(p => p.StartsWith(SubmissionPaths.AnswersTo(code), StringComparison.Ordinal)))
            .ToDictionary(code => code, code => new CasePosition(code, application.Round, Rating.Met, Reason: null));
    }

    private static Dictionary<string, CasePosition> Latest(IEnumerable<CriterionRating> ratings) =>
        ratings.GroupBy(r => r.CriterionCode)
            .Select(g => g.MaxBy(r => r.Round)!)
            .ToDictionary(r => r.CriterionCode, r => new CasePosition(r.CriterionCode, r.Round, r.Rating, r.Reason));
}

/// <param name="Round">The round in which it was reached.</param>
public sealed record CasePosition(string CriterionCode, int Round, Rating Rating, string? Reason);
