using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Unions;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>What a correction of a recognition means for those who were asked about it, and for those who judge it.</summary>
internal sealed class RecognitionCorrections(CharterDbContext db, UnionLetters letters, UnionMail mail, TimeProvider clock)
{
    /// <param name="asked">Everything that was ever asked about the recognition.</param>
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
            // A decision that is on its way, and has read that the union confirms, must not be made past this.
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
