using CharterTracker.Data;
using CharterTracker.Domain.Publications;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>One batch, as it was frozen; not for publishers who belong to an employer in it. The press list is made from it.</summary>
[Requires(Permission.Publish)]
public sealed record GetPublicationQuery(Guid BatchId) : IQuery<Result<PublicationDetail>>, IHasSubject
{
    public Guid SubjectId => BatchId;
}

public sealed record PublicationDetail(
    Guid Id,
    Guid Version,
    string SchemeName,
    string AuthorityName,
    PublicationStatus Status,
    string? PreparedBy,
    DateTimeOffset PreparedAt,
    DateTimeOffset? EmbargoUntil,
    string? ReleasedBy,
    DateTimeOffset? ReleasedAt,
    DateTimeOffset? LiveAt,
    string? CancellationReason,
    bool IsPreparedByMe,
    IReadOnlyList<PublicationChange> Changes);

/// <param name="Before">What the register says now; null where it says nothing yet, or the batch is closed.</param>
public sealed record PublicationChange(RegisterChange Change, RegisterFacts After, RegisterFacts? Before, string? HoldBackReason);

internal sealed class GetPublicationHandler(CharterDbContext db, ICurrentUser user, CaseAccess cases, PublishableReader reader)
    : IRequestHandler<GetPublicationQuery, Result<PublicationDetail>>
{
    public async Task<Result<PublicationDetail>> Handle(GetPublicationQuery request, CancellationToken cancellationToken)
    {
        var batch = await db.PublicationBatches.AsNoTracking()
            .InSchemes(user.SchemesFor(request))
            .OpenTo(db, cases.Query(request, CaseReading.Line))
            .SingleOrDefaultAsync(b => b.Id == request.BatchId, cancellationToken);
        if (batch is null)
        {
            return new Failure.NotFound();
        }
        var scheme = await db.Schemes.Where(s => s.Id == batch.SchemeId).Select(s => new { s.Name, s.AuthorityName }).SingleAsync(cancellationToken);
        var people = await db.Users
            .Where(u => u.Id == batch.PreparedBy || u.Id == batch.ReleasedBy)
            .ToDictionaryAsync(u => u.Id, u => u.FullName, cancellationToken);
        var isOpen = batch.Status is PublicationStatus.Prepared or PublicationStatus.Released;
        var before = isOpen ? await reader.PublishedFactsAsync([.. batch.Items.Select(i => i.AccreditationId)], cancellationToken) : [];
        return new PublicationDetail(
            batch.Id,
            batch.Version,
            scheme.Name,
            scheme.AuthorityName,
            batch.Status,
            people.GetValueOrDefault(batch.PreparedBy),
            batch.PreparedAt,
            batch.EmbargoUntil,
            batch.ReleasedBy is { } releaser ? people.GetValueOrDefault(releaser) : null,
            batch.ReleasedAt,
            batch.LiveAt,
            batch.CancellationReason,
            batch.PreparedBy == user.Id,
            [
                .. batch.Items
                    .Select(i => new PublicationChange(i.Change, i.ReadFacts(), before.GetValueOrDefault(i.AccreditationId), i.HoldBackReason))
                    .OrderBy(c => c.After.EmployerName, StringComparer.OrdinalIgnoreCase),
            ]);
    }
}
