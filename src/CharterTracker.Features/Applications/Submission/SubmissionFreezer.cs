using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>Freezes the next submission and locks the answers under it. The first submission and a reply differ only in their move.</summary>
internal sealed class SubmissionFreezer(CharterDbContext db)
{
    /// <summary>What there is to freeze. Its answers are tracked, so that a save finds out whether somebody was faster.</summary>
    public Task<CaseFile> ReadAsync(OpenCase open, CancellationToken cancellationToken) =>
        CaseFile.ReadAsync(db, open.Application, open.Now, isTracked: true, cancellationToken);

    /// <param name="seen">The fingerprint of what the signatory was shown.</param>
    public async Task FreezeAsync(CaseFile file, Actor actor, string? seen, CancellationToken cancellationToken)
    {
        BrokenRuleException.ThrowUnless(seen == file.Fingerprint, "Something in the application was changed after you opened this page. Check it again before you sign");

        var number = 1 + await db.Submissions.CountAsync(s => s.ApplicationId == file.Application.Id, cancellationToken);
        var declaration = DeclarationText.Compose(file.Employer.Name, file.Level.Name, file.Charter.Content.Title);
        db.Submissions.Add(Submission.Freeze(file.Application, number, declaration, SubmissionContentBuilder.Build(file).ToDictionary(), actor, file.Now));
        foreach (var answer in file.Answers.Values)
        {
            db.Lock(answer);
        }
    }
}
