using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Decisions;

/// <summary>
/// The one position that a case has arrived at: moderated where two assessed, the assessor's own where one did, and what the employer
/// declared where nobody assesses.
/// </summary>
internal sealed class CasePositions(CharterDbContext db)
{
    /// <summary>Codes of the criteria that count as met.</summary>
    public async Task<IReadOnlySet<string>> MetAsync(Application application, CharterContent content, CancellationToken cancellationToken)
    {
        if (application.Track == LevelTrack.Declared)
        {
            return await DeclaredAsync(application, content, cancellationToken);
        }
        var ratings = application.Track == LevelTrack.OneAssessor
            ? await AssessedAsync(application, cancellationToken)
            : await ModeratedAsync(application, cancellationToken);
        return content.Criteria.Where(c => ratings.TryGetValue(c.Code, out var rating) && c.CountsAsMet(rating)).Select(c => c.Code).ToHashSet();
    }

    private async Task<Dictionary<string, Rating>> AssessedAsync(Application application, CancellationToken cancellationToken)
    {
        var assessment = await db.Assessments.AsNoTracking()
            .SingleOrDefaultAsync(a => a.ApplicationId == application.Id && a.RemovedAt == null, cancellationToken);
        BrokenRuleException.ThrowUnless(
            assessment?.IsCompleteFor(application.Round) == true,
            "The assessor has left this case. The lead assessor has to send a clarification, so that another can be allocated");
        return assessment.Latest().ToDictionary(r => r.Key, r => r.Value.Rating);
    }

    private async Task<Dictionary<string, Rating>> ModeratedAsync(Application application, CancellationToken cancellationToken)
    {
        var moderations = await db.Moderations.AsNoTracking().Where(m => m.ApplicationId == application.Id).ToListAsync(cancellationToken);
        return moderations.SelectMany(m => m.Positions)
            .GroupBy(p => p.CriterionCode)
            .ToDictionary(g => g.Key, g => g.MaxBy(p => p.Round)!.Rating);
    }

    /// <summary>The criteria of the level that the newest submission answers.</summary>
    private async Task<IReadOnlySet<string>> DeclaredAsync(Application application, CharterContent content, CancellationToken cancellationToken)
    {
        var paths = await db.Submissions.AsNoTracking()
            .Where(s => s.ApplicationId == application.Id)
            .OrderByDescending(s => s.Number)
            .Take(1)
            .SelectMany(s => s.Items.Select(i => i.Path))
            .ToListAsync(cancellationToken);
        return content.CriteriaFor(content.Level(application.LevelCode))
            .Select(c => c.Code)
            .Where(code => paths.Exists(p => p.StartsWith($"answers/{code}/", StringComparison.Ordinal)))
            .ToHashSet();
    }
}
