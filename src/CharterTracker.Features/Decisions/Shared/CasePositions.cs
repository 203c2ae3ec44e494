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
        var positions = (await FindAsync(application, content, cancellationToken)).Positions;
        BrokenRuleException.ThrowUnless(
            positions is not null,
            "An assessor has left this case. The lead assessor has to send a clarification, so that another can be allocated");
        return positions.ToDictionary(p => p.CriterionCode, p => p.Rating);
    }

    /// <summary>The positions with what they were settled from and with those of earlier rounds.</summary>
    public async Task<FoundPositions> FindAsync(Application application, CharterContent content, CancellationToken cancellationToken)
    {
        var assessments = application.Track == LevelTrack.Declared
            ? []
            : await db.Assessments.AsNoTracking()
                .Where(a => a.ApplicationId == application.Id && a.RemovedAt == null)
                .OrderBy(a => a.AllocatedAt)
                .ToListAsync(cancellationToken);
        var (positions, judged) = application.Track switch
        {
            LevelTrack.Declared => (await DeclaredAsync(application, content, cancellationToken), []),
            LevelTrack.OneAssessor => (Assessed(application, assessments.SingleOrDefault()), assessments.SelectMany(a => a.Ratings)),
            LevelTrack.TwoAssessors => await ModeratedAsync(application, assessments, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(application), application.Track, null),
        };
        if (positions is null)
        {
            return FoundPositions.NoneYet;
        }
        // Until they are settled, the ratings of two assessors are for the lead alone.
        var views = application.Track == LevelTrack.TwoAssessors ? assessments.SelectMany(a => Latest(a.Ratings).Values) : [];
        return new FoundPositions(
            [
                .. content.CriteriaFor(content.Level(application.LevelCode))
                    .Where(c => positions.ContainsKey(c.Code))
                    .Select(c => positions[c.Code]),
            ],
            views.ToLookup(p => p.CriterionCode),
            judged.Where(r => r.Round < positions[r.CriterionCode].Round)
                .OrderByDescending(r => r.Round)
                .Select(Position)
                .ToLookup(p => p.CriterionCode));
    }

    private static bool AreComplete(Application application, List<Assessment> assessments) =>
        assessments.Count(a => a.IsCompleteFor(application.Round)) >= application.AssessorsNeeded;

    private static Dictionary<string, CasePosition>? Assessed(Application application, Assessment? assessment) =>
        assessment?.IsCompleteFor(application.Round) == true ? Latest(assessment.Ratings) : null;

    private async Task<(Dictionary<string, CasePosition>? Positions, IEnumerable<CriterionRating> Judged)> ModeratedAsync(
        Application application, List<Assessment> assessments, CancellationToken cancellationToken)
    {
        var moderations = await db.Moderations.AsNoTracking().Where(m => m.ApplicationId == application.Id).ToListAsync(cancellationToken);
        var settled = moderations.Where(m => m.Counts).SelectMany(m => m.Positions).ToList();
        return (AreComplete(application, assessments)
            && Moderation.Waiting(assessments, moderations).Count == 0 ? Latest(settled) : null, settled);
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
            .ToDictionary(r => r.CriterionCode, Position);

    private static CasePosition Position(CriterionRating rating) => new(rating.CriterionCode, rating.Round, rating.Rating, rating.Reason);
}

/// <param name="Positions">In the charter's order; null while a round is open, and where an assessor has left.</param>
/// <param name="Views">Each assessor's newest view, where one position was settled from two.</param>
/// <param name="Earlier">What was rated or settled in earlier rounds, the newest first.</param>
internal sealed record FoundPositions(
    IReadOnlyList<CasePosition>? Positions, ILookup<string, CasePosition> Views, ILookup<string, CasePosition> Earlier)
{
    private static readonly ILookup<string, CasePosition> Nothing = Array.Empty<CasePosition>().ToLookup(p => p.CriterionCode);

    public static FoundPositions NoneYet { get; } = new(null, Nothing, Nothing);
}

/// <param name="Round">The round in which it was reached.</param>
public sealed record CasePosition(string CriterionCode, int Round, Rating Rating, string? Reason);
