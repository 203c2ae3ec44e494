using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Unions;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>
/// Hands what waits for a union to its present officer: links of an officer who left, and recognitions that an employer named while there
/// was nobody to ask. No employer has to notice and ask again.
/// </summary>
internal sealed class UnionHandover(CharterDbContext db, UnionLetters letters, TimeProvider clock)
{
    /// <param name="newcomer">
    /// The officer who was just added: where nobody else could be asked, what was never asked is asked now too.
    /// </param>
    public async Task HandOverAsync(Union union, UnionOfficer? newcomer, CancellationToken cancellationToken)
    {
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
            if (union.OfficerFor(waiting.Application.SchemeId) is not { } officer)
            {
                continue;
            }
            var isFirst = officer == newcomer && union.Officers.Count(o => o.MayAnswerIn(waiting.Application.SchemeId)) == 1;
            var newest = asked[(waiting.Application.Id, waiting.Recognition.Id)].Where(a => a.IsAbout(waiting.Recognition, waiting.Application.ClosedAt)).MaxBy(a => a.AskedAt);
            if (newest is null ? isFirst : newest.StateAt(now) == AttestationState.Replaced)
            {
                var (attestation, token) = Attestation.Ask(waiting.Application.Id, waiting.Recognition, officer, now, AttestationOccasion.Handover);
                await letters.SendAsync(waiting.Application, waiting.Recognition, union, officer, attestation, token, cancellationToken);
            }
        }
    }
}
