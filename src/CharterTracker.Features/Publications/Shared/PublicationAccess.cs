using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>The lock and the actor that preparing, releasing and going live have in common.</summary>
internal sealed class PublicationAccess(
    CharterDbContext db, ICurrentUser user, CaseAccess access, CaseActors actors, TimeProvider clock)
{
    /// <summary>
    /// Opens the transaction that the pipeline commits, and locks the register's head in it: on any engine an update keeps the row until
    /// the end of the transaction, so the second of two reads what the first one wrote. Returns the moment at which the lock was taken: a
    /// moment from before the wait would let entries run backwards in time.
    /// </summary>
    public async Task<DateTimeOffset> LockAsync(CancellationToken cancellationToken)
    {
        await db.Database.BeginTransactionAsync(cancellationToken);
        await db.RegisterHeads.ExecuteUpdateAsync(head => head.SetProperty(h => h.Size, h => h.Size), cancellationToken);
        return clock.GetUtcNow();
    }

    /// <summary>
    /// The actor who the current user is on a batch: parts taken in any case of the batch count, and a case out of reach bars the whole
    /// batch.
    /// </summary>
    public async Task<Actor> ActorOnAsync(
        IBaseRequest request, Guid schemeId, IEnumerable<Guid> applicationIds, CancellationToken cancellationToken)
    {
        var cases = applicationIds.Distinct().ToList();
        var reachable = await access.Query(request, CaseReading.Line).CountAsync(a => cases.Contains(a.Id), cancellationToken);
        BrokenRuleException.ThrowUnless(
            reachable == cases.Count, "You belong to an employer in this batch, or have a conflict of interest with one, so somebody else has to publish it");
        return await actors.ActingOnAllAsync(schemeId, cases, cancellationToken);
    }

    public async Task NoteAsync(IEnumerable<Publishable> publishable, CasePart part, CancellationToken cancellationToken)
    {
        var cases = publishable.Select(p => p.Accreditation.ApplicationId).Distinct().ToList();
        var noted = await db.CaseParticipations
            .Where(p => p.UserId == user.Id && p.Part == part && cases.Contains(p.ApplicationId))
            .Select(p => p.ApplicationId)
            .ToListAsync(cancellationToken);
        db.CaseParticipations.AddRange(cases.Except(noted).Select(id => CaseParticipation.Create(id, user.Id!.Value, part, clock.GetUtcNow())));
    }
}
