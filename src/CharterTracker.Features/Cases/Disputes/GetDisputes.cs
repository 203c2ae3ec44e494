using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>The unions that the employer of a case has named, and when each was in dispute with it: for the leads, who mark it.</summary>
[Requires(Permission.Moderate)]
public sealed record GetDisputesQuery(Guid ApplicationId) : IQuery<Result<DisputesOfCase>>, ICaseRequest;

public sealed record DisputesOfCase(CaseHeading Heading, IReadOnlyList<UnionOfEmployer> Unions);

/// <param name="Open">The present dispute; null where there is none.</param>
/// <param name="Past">Earlier disputes, newest first.</param>
public sealed record UnionOfEmployer(Guid Id, string Name, MarkedDispute? Open, IReadOnlyList<MarkedDispute> Past);

public sealed record MarkedDispute(Guid Id, string Reason, DateTimeOffset MarkedAt, string? EndReason, DateTimeOffset? EndedAt);

internal sealed class GetDisputesHandler(CharterDbContext db, CaseAccess cases) : IRequestHandler<GetDisputesQuery, Result<DisputesOfCase>>
{
    public async Task<Result<DisputesOfCase>> Handle(GetDisputesQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var application = opened.Value.Application;
        var unions = await db.Unions
            .Where(u => db.Recognitions.Any(r => r.EmployerId == application.EmployerId && r.UnionId == u.Id))
            .OrderBy(u => u.Name)
            .Select(u => new { u.Id, u.Name })
            .ToListAsync(cancellationToken);
        var disputes = (await db.UnionDisputes.AsNoTracking()
            .Where(d => d.EmployerId == application.EmployerId)
            .OrderByDescending(d => d.MarkedAt)
            .ToListAsync(cancellationToken))
            .ToLookup(d => d.UnionId, d => new MarkedDispute(d.Id, d.Reason, d.MarkedAt, d.EndReason, d.EndedAt));
        return new DisputesOfCase(opened.Value.Heading, [.. unions.Select(u => new UnionOfEmployer(
            u.Id,
            u.Name,
            disputes[u.Id].FirstOrDefault(d => d.EndedAt is null),
            [.. disputes[u.Id].Where(d => d.EndedAt is not null)]))]);
    }
}
