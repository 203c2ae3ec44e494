using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>The employer's saved answers, by criterion; the entry conditions are among them.</summary>
/// <param name="Disputed">Codes of the criteria with a competing answer, from which one is still to be chosen.</param>
internal sealed record WrittenAnswers(IReadOnlyDictionary<string, Answer> ByCode, IReadOnlySet<string> Disputed)
{
    public IReadOnlyDictionary<string, string> To(string code) =>
        ByCode.TryGetValue(code, out var answer) ? answer.Values : new Dictionary<string, string>();

    /// <param name="isTracked">
    /// Whether to track the answers, for a change to the case: a save then finds out whether somebody was faster.
    /// </param>
    public static async Task<WrittenAnswers> ReadAsync(
        CharterDbContext db, Guid applicationId, bool isTracked, CancellationToken cancellationToken)
    {
        var read = await (isTracked ? db.Answers : db.Answers.AsNoTracking())
            .Where(a => a.ApplicationId == applicationId)
            .Select(a => new
            {
                Answer = a,
                IsDisputed = db.CompetingAnswers.Any(c => c.ApplicationId == applicationId && c.CriterionCode == a.CriterionCode),
            })
            .ToListAsync(cancellationToken);
        return new WrittenAnswers(
            read.ToDictionary(r => r.Answer.CriterionCode, r => r.Answer),
            read.Where(r => r.IsDisputed).Select(r => r.Answer.CriterionCode).ToHashSet());
    }
}
