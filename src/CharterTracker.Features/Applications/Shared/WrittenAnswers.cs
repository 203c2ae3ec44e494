using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>What the employer has written, by criterion; the entry conditions are among it.</summary>
/// <param name="Disputed">Codes for which two texts wait to be chosen from.</param>
internal sealed record WrittenAnswers(IReadOnlyDictionary<string, Answer> ByCode, IReadOnlySet<string> Disputed)
{
    public IReadOnlyDictionary<string, string> To(string code) =>
        ByCode.TryGetValue(code, out var answer) ? answer.Values : new Dictionary<string, string>();

    /// <param name="isTracked">Where the case is to be changed, so that a save finds out whether somebody was faster.</param>
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
