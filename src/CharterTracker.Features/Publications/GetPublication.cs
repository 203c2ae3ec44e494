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

public sealed record PublicationDetail
{
    public required Guid Id { get; init; }
    public required Guid Version { get; init; }
    public required string SchemeName { get; init; }
    public required string AuthorityName { get; init; }
    public required PublicationStatus Status { get; init; }
    public required string? PreparedBy { get; init; }
    public required DateTimeOffset PreparedAt { get; init; }
    public required DateTimeOffset? EmbargoUntil { get; init; }
    public required string? ReleasedBy { get; init; }
    public required DateTimeOffset? ReleasedAt { get; init; }
    public required DateTimeOffset? LiveAt { get; init; }
    public required string? CancellationReason { get; init; }

    /// <summary>Whether the reader prepared it, or a part of it, and so cannot release it.</summary>
    public required bool IsPreparedByMe { get; init; }

    public required IReadOnlyList<PublicationChange> Changes { get; init; }

    public bool IsOpen => Status is PublicationStatus.Prepared or PublicationStatus.Released;
}

public sealed record PublicationChange
{
    public required Guid ItemId { get; init; }
    public required RegisterChange Change { get; init; }

    /// <summary>The facts as they were frozen; null once they were erased.</summary>
    public required RegisterFacts? Facts { get; init; }

    /// <summary>Why the name or an identifier differs, in the words of whoever prepared it; null where neither does.</summary>
    public required string? Reason { get; init; }
    public required string? HoldBackReason { get; init; }

    /// <summary>What it is held against; null where the batch is closed, or this is not to be published with it.</summary>
    public required ComparedChange? Compared { get; init; }

    /// <summary>The facts as they are now, where they are no longer those of the batch; null where they are.</summary>
    public required RegisterFacts? Now { get; init; }

    /// <summary>Why it cannot be published now, to follow the employer's name; null where it can, or the batch is closed.</summary>
    public required string? Problem { get; init; }
}

internal sealed class GetPublicationHandler(
    CharterDbContext db, ICurrentUser user, CaseAccess cases, PublishableReader reader, DirectoryCheck directory)
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
        return new PublicationDetail
        {
            Id = batch.Id,
            Version = batch.Version,
            SchemeName = scheme.Name,
            AuthorityName = scheme.AuthorityName,
            Status = batch.Status,
            PreparedBy = people.GetValueOrDefault(batch.PreparedBy),
            PreparedAt = batch.PreparedAt,
            EmbargoUntil = batch.EmbargoUntil,
            ReleasedBy = batch.ReleasedBy is { } releaser ? people.GetValueOrDefault(releaser) : null,
            ReleasedAt = batch.ReleasedAt,
            LiveAt = batch.LiveAt,
            CancellationReason = batch.CancellationReason,
            IsPreparedByMe = batch.IsPreparedBy(user.Id),
            Changes = [.. (await ChangesAsync(batch, cancellationToken))
                .OrderBy(c => c.Facts?.EmployerName, StringComparer.OrdinalIgnoreCase)],
        };
    }

    private async Task<IEnumerable<PublicationChange>> ChangesAsync(PublicationBatch batch, CancellationToken cancellationToken)
    {
        if (!batch.IsOpen)
        {
            return batch.Items.Select(i => ChangeOf(i, one: null, compared: null));
        }
        var publishable = await reader.ReadAsync([.. batch.ItemsToPublish.Select(i => i.AccreditationId)], cancellationToken);
        var findings = await directory.ReadAsync([.. publishable.Values.Select(p => p.Facts)], cancellationToken);
        return batch.Items.Select(i => i.HoldBackReason is null && publishable[i.AccreditationId] is var one
            ? ChangeOf(i, one, ComparedChange.Of(one, findings))
            : ChangeOf(i, one: null, compared: null));
    }

    private static PublicationChange ChangeOf(PublicationItem item, Publishable? one, ComparedChange? compared)
    {
        var facts = item.ReadFacts();
        return new PublicationChange
        {
            ItemId = item.Id,
            Change = item.Change,
            Facts = facts,
            Reason = item.Reason,
            HoldBackReason = item.HoldBackReason,
            Compared = compared,
            Now = one is null || facts?.SaysTheSameAs(one.Facts) == true ? null : one.Facts,
            Problem = one?.Problem() ?? (facts is null ? one?.ProblemWith(facts) : null),
        };
    }
}
