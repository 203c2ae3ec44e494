using CharterTracker.Data;
using CharterTracker.Domain.Publications;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>A publisher's batches, newest first, and how many changes are ready in each scheme.</summary>
[Requires(Permission.Publish)]
public sealed record ListPublicationsQuery(int Page = 1) : IQuery<Result<PublicationList>>;

public sealed record PublicationList(IReadOnlyList<SchemeReadiness> Ready, Paged<PublicationLine> Batches);

/// <param name="Ready">Changes that the register does not say yet, in cases in which the publisher took no part.</param>
public sealed record SchemeReadiness(Guid SchemeId, string SchemeName, int Ready);

public sealed record PublicationLine(
    Guid Id, string SchemeName, PublicationStatus Status, int Changes, int HeldBack, string? PreparedBy, DateTimeOffset PreparedAt, DateTimeOffset? EmbargoUntil, DateTimeOffset? LiveAt);

internal sealed class ListPublicationsHandler(CharterDbContext db, ICurrentUser user, CaseAccess cases)
    : IRequestHandler<ListPublicationsQuery, Result<PublicationList>>
{
    public async Task<Result<PublicationList>> Handle(ListPublicationsQuery request, CancellationToken cancellationToken)
    {
        var mine = user.SchemesFor(request);
        var schemes = await db.Schemes.InSchemes(mine).OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancellationToken);
        var ready = await db.Accreditations
            .OfCases(cases.Query(request, CaseReading.Line))
            .WithoutPartOf(db, user)
            .ToPublish(db)
            .GroupBy(a => a.SchemeId)
            .Select(g => new { SchemeId = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.SchemeId, g => g.Count, cancellationToken);
        var batches = await db.PublicationBatches.AsNoTracking()
            .InSchemes(mine)
            .OrderByDescending(b => b.PreparedAt)
            .ThenBy(b => b.Id)
            .Select(b => new PublicationLine(
                b.Id,
                db.Schemes.Where(s => s.Id == b.SchemeId).Select(s => s.Name).First(),
                b.Status,
                b.Items.Count,
                b.Items.Count(i => i.HoldBackReason != null),
                db.Users.Where(u => u.Id == b.PreparedBy).Select(u => u.FullName).FirstOrDefault(),
                b.PreparedAt,
                b.EmbargoUntil,
                b.LiveAt))
            .ToPageAsync(request.Page, cancellationToken);
        return new PublicationList([.. schemes.Select(s => new SchemeReadiness(s.Id, s.Name, ready.GetValueOrDefault(s.Id)))], batches);
    }
}
