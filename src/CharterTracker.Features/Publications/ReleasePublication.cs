using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Publications;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Publications;

/// <summary>
/// Releases a batch that another publisher prepared, with a fresh code, and allots the certificate numbers. Without an embargo the batch is
/// live in the same transaction. What changed since it was prepared stops the release, since a person is there to put that right, item by
/// item.
/// </summary>
[Requires(Permission.Publish, FreshProof = true)]
public sealed record ReleasePublicationCommand(Guid BatchId, Guid Version, string? Proof) : ICommand<Result<PublicationStatus>>, IHasProof, IHasSubject
{
    public Guid SubjectId => BatchId;
}

internal sealed class ReleasePublicationHandler(
    CharterDbContext db, ICurrentUser user, PublicationAccess access, PublishableReader reader, RegisterWriter writer)
    : IRequestHandler<ReleasePublicationCommand, Result<PublicationStatus>>
{
    public async Task<Result<PublicationStatus>> Handle(ReleasePublicationCommand request, CancellationToken cancellationToken)
    {
        var now = await access.LockAsync(cancellationToken);
        var batch = await db.FindBatchAsync(user, request, request.BatchId, request.Version, cancellationToken);
        if (batch is null)
        {
            return new Failure.NotFound();
        }

        var publishable = await reader.ReadAsync([.. batch.ItemsToPublish.Select(i => i.AccreditationId)], cancellationToken);
        var actor = await access.ActorOnAsync(
            request, batch.SchemeId, publishable.Values.Select(p => p.Accreditation.ApplicationId), cancellationToken);
        batch.Release(actor, now);
        GuardUnchanged(batch, publishable);

        foreach (var award in publishable.Values.Where(p => p.Accreditation.Status == AccreditationStatus.Awarded))
        {
            award.Accreditation.AllotNumber(CertificateNumber.Allot());
        }
        await access.NoteAsync(publishable.Values, CasePart.ReleasedPublication, cancellationToken);
        if (batch.IsDue(now))
        {
            await writer.PublishAsync(batch, publishable, now, cancellationToken);
        }
        return batch.Status;
    }

    private static void GuardUnchanged(PublicationBatch batch, IReadOnlyDictionary<Guid, Publishable> publishable)
    {
        foreach (var item in batch.ItemsToPublish)
        {
            var (prepared, now) = (item.ReadFacts(), publishable[item.AccreditationId]);
            var problem = now.Problem() ?? (prepared is null ? now.ProblemWith(prepared) : null);
            BrokenRuleException.ThrowUnless(
                problem is null,
                $"{prepared?.EmployerName ?? now.Facts.EmployerNumber} {problem}. Take it out of the batch, then release the others");
            BrokenRuleException.ThrowUnless(
                prepared!.SaysTheSameAs(now.Facts),
                $"What the register would say about {prepared.EmployerName} changed after this batch was prepared. Take the new facts into it, or take it out");
        }
    }
}
