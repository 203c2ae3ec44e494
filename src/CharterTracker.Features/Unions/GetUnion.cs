using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>One union with its officers.</summary>
[Requires(Permission.AdministerPlatform)]
public sealed record GetUnionQuery(Guid UnionId) : IQuery<Result<UnionDetails>>;

public sealed record UnionDetails(Guid Id, Guid Version, string Name, DateTimeOffset? IndependenceCheckedAt, IReadOnlyList<OfficerRow> Officers);

public sealed record OfficerRow(Guid Id, string Name, string Post, string Email, DateTimeOffset RegisteredAt, DateTimeOffset? LeftAt);

internal sealed class GetUnionHandler(CharterDbContext db) : IRequestHandler<GetUnionQuery, Result<UnionDetails>>
{
    public async Task<Result<UnionDetails>> Handle(GetUnionQuery request, CancellationToken cancellationToken)
    {
        var union = await db.Unions.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.UnionId, cancellationToken);
        return union is null
            ? Result<UnionDetails>.Failed(new Failure.NotFound())
            : new UnionDetails(
                union.Id,
                union.Version,
                union.Name,
                union.IndependenceCheckedAt,
                [.. union.Officers
                    .OrderBy(o => o.LeftAt is not null)
                    .ThenByDescending(o => o.RegisteredAt)
                    .Select(o => new OfficerRow(o.Id, o.Name, o.Post, o.Email, o.RegisteredAt, o.LeftAt))]);
    }
}
