using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Recognitions;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Recognitions;

/// <summary>
/// What waits for a union goes to whoever is in post now: links of an officer who left, and recognitions that an employer named while
/// there was nobody to ask. No employer has to notice and ask again.
/// </summary>
internal sealed class UnionHandover(CharterDbContext db, UnionLetters letters, TimeProvider clock)
{
    /// <param name="wasEmpty">Nobody was in post before, so what was never asked is asked now too.</param>
    public async Task HandOverAsync(Union union, bool wasEmpty, CancellationToken cancellationToken)
    {
        if (union.OfficerInPost is not { } officer)
        {
            return;
        }
        var now = clock.GetUtcNow();
        var open = await db.Recognitions
            .Where(r => r.UnionId == union.Id && r.EndedOn == null)
            .Join(
                db.Applications.Where(a => a.Status != ApplicationStatus.Decided && a.Status != ApplicationStatus.Withdrawn),
                r => r.EmployerId, a => a.EmployerId, (r, a) => new { Recognition = r, Application = a })
            .ToListAsync(cancellationToken);
        var applications = open.Select(o => o.Application.Id).ToHashSet();
        var asked = (await db.Attestations.Where(a => applications.Contains(a.ApplicationId)).ToListAsync(cancellationToken))
            .ToLookup(a => (a.ApplicationId, a.RecognitionId));
        foreach (var waiting in open)
        {
            var newest = asked[(waiting.Application.Id, waiting.Recognition.Id)].Where(a => a.IsAbout(waiting.Recognition)).MaxBy(a => a.AskedAt);
            if (newest is null ? wasEmpty : newest.StateAt(now) == AttestationState.Replaced)
            {
                var (attestation, token) = Attestation.Ask(waiting.Application.Id, waiting.Recognition, officer, now, AttestationOccasion.Handover);
                await letters.SendAsync(waiting.Application, waiting.Recognition, union, officer, attestation, token, cancellationToken);
            }
        }
    }
}
