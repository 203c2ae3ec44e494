using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Unions;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>Applies a correction of a recognition: to the officers who were asked about it, and to the staff who judge it.</summary>
internal sealed class RecognitionCorrections(CharterDbContext db, UnionLetters letters, UnionMail mail, TimeProvider clock)
{
    /// <param name="asked">All attestations ever asked for about the recognition.</param>
    public async Task ApplyAsync(Recognition recognition, Union union, IReadOnlyCollection<Attestation> asked, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var link in asked)
        {
            link.Void(now);
        }
        var ids = asked.Select(a => a.ApplicationId).ToHashSet();
        var live = await db.Applications
            .Where(a => ids.Contains(a.Id) && a.Status != ApplicationStatus.Decided && a.Status != ApplicationStatus.Withdrawn)
            .ToListAsync(cancellationToken);
        foreach (var application in live)
        {
            // A decision that is being made, and has read that the union confirms, must not be completed in spite of this correction.
            db.Lock(application);
            var officer = union.OfficerFor(application.SchemeId);
            if (officer is not null)
            {
                var (attestation, token) = Attestation.Ask(application.Id, recognition, officer, now, AttestationOccasion.Correction);
                await letters.SendAsync(application, recognition, union, officer, attestation, token, cancellationToken);
            }
            if (application.Status != ApplicationStatus.Draft)
            {
                await mail.TellOfCorrectionAsync(application, isAskedAgain: officer is not null, cancellationToken);
            }
        }
    }
}
