using CharterTracker.Data;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>
/// The newest submission of a case, which is what staff read. The employer's later, unsent changes are not theirs to see.
/// </summary>
internal sealed record NewestSubmission(SignedSubmission Signed, SubmissionContent Content)
{
    public int Number => Signed.Number;

    public DateTimeOffset SignedAt => Signed.SignedAt;

    /// <summary>
    /// Reads the newest submission with its items under the path, and under the other path where one is given; an empty path reads all.
    /// Null where nothing was ever sent.
    /// </summary>
    public static Task<NewestSubmission?> ReadAsync(
        CharterDbContext db, Guid applicationId, string path, CancellationToken cancellationToken) =>
        ReadAsync(db, applicationId, path, path, path, cancellationToken);

    /// <summary>With what it holds of one criterion. Null where nothing was ever sent.</summary>
    public static Task<NewestSubmission?> ReadOnAsync(
        CharterDbContext db, Guid applicationId, string criterionCode, CancellationToken cancellationToken) =>
        ReadAsync(
            db,
            applicationId,
            SubmissionPaths.AnswersTo(criterionCode),
            SubmissionPaths.EvidenceOf(criterionCode),
            SubmissionPaths.PayrollOf(criterionCode),
            cancellationToken);

    private static async Task<NewestSubmission?> ReadAsync(
        CharterDbContext db, Guid applicationId, string first, string second, string third, CancellationToken cancellationToken)
    {
        // A pattern may match too many paths; SubmissionContent reads by the exact path.
        var (firstPattern, secondPattern, thirdPattern) = ($"{first}%", $"{second}%", $"{third}%");
        var sent = await db.Submissions.AsNoTracking()
            .Where(s => s.ApplicationId == applicationId)
            .OrderByDescending(s => s.Number)
            .Select(s => new
            {
                Signed = new SignedSubmission(
                    s.Number,
                    s.SignedAt,
                    db.Users.Where(u => u.Id == s.SignedBy).Select(u => u.FullName).FirstOrDefault(),
                    s.Declaration,
                    s.Sha256),
                Items = s.Items
                    .Where(i => EF.Functions.Like(i.Path, firstPattern)
                        || EF.Functions.Like(i.Path, secondPattern)
                        || EF.Functions.Like(i.Path, thirdPattern))
                    .Select(i => new { i.Path, i.Value })
                    .ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return sent is null ? null : new NewestSubmission(sent.Signed, new SubmissionContent(sent.Items.Select(i => (i.Path, i.Value))));
    }
}
