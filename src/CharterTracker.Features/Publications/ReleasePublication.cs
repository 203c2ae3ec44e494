using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Publications;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>
/// Releases a batch that another publisher prepared, with a fresh code, and allots the certificate numbers. Without an embargo the batch is
/// live in the same transaction. Anything that changed since it was prepared stops the release, since a person is there to put it right.
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
        var batch = await db.PublicationBatches
            .InSchemes(user.SchemesFor(request))
            .SingleOrDefaultAsync(b => b.Id == request.BatchId, cancellationToken);
        if (batch is null)
        {
            return new Failure.NotFound();
        }

        db.ExpectVersion(batch, request.Version);
        var publishable = await reader.ReadAsync([.. batch.Items.Select(i => i.AccreditationId)], cancellationToken);
        var actor = await access.ActorOnAsync(
            request, batch.SchemeId, publishable.Values.Select(p => p.Accreditation.ApplicationId), cancellationToken);
        batch.Release(actor, now);
        foreach (var item in batch.Items)
        {
            GuardUnchanged(item, publishable[item.AccreditationId]);
        }

        foreach (var award in publishable.Values.Where(p => p.Change == RegisterChange.Added))
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

    private static void GuardUnchanged(PublicationItem item, Publishable now)
    {
        var prepared = item.ReadFacts();
        BrokenRuleException.ThrowUnless(now.Problem() is null, $"{prepared.EmployerName} {now.Problem()}. Cancel this batch and prepare it again without it");
        BrokenRuleException.ThrowUnless(
            item.Facts == now.Facts.Canonical(),
            $"What the register would say about {prepared.EmployerName} changed after this batch was prepared. Cancel it and prepare it again");
    }
}
