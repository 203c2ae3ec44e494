using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>One union with its officers.</summary>
[Requires(Permission.AdministerPlatform)]
public sealed record GetUnionQuery(Guid UnionId) : IQuery<Result<UnionDetails>>;

/// <param name="Employer">The union itself as an employer here; null where it is none.</param>
public sealed record UnionDetails(
    Guid Id,
    Guid Version,
    string Name,
    DateTimeOffset? IndependenceCheckedAt,
    UnionEmployer? Employer,
    IReadOnlyList<OfficerRow> Officers,
    IReadOnlyList<SchemeChoice> Schemes);

public sealed record UnionEmployer(string Number, string Name);

/// <param name="Scheme">The scheme for which they answer; null for every scheme that has no officer of its own.</param>
public sealed record OfficerRow(Guid Id, string Name, string Post, string Email, string? Scheme, DateTimeOffset RegisteredAt, DateTimeOffset? LeftAt);

public sealed record SchemeChoice(Guid Id, string Name);

internal sealed class GetUnionHandler(CharterDbContext db) : IRequestHandler<GetUnionQuery, Result<UnionDetails>>
{
    public async Task<Result<UnionDetails>> Handle(GetUnionQuery request, CancellationToken cancellationToken)
    {
        var union = await db.Unions.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.UnionId, cancellationToken);
        if (union is null)
        {
            return new Failure.NotFound();
        }
        var schemes = await db.Schemes.OrderBy(s => s.Name).Select(s => new SchemeChoice(s.Id, s.Name)).ToListAsync(cancellationToken);
        return new UnionDetails(
            union.Id,
            union.Version,
            union.Name,
            union.IndependenceCheckedAt,
            await db.Employers.Where(e => e.Id == union.EmployerId)
                .Select(e => new UnionEmployer(e.Number, e.Name)).SingleOrDefaultAsync(cancellationToken),
            [.. union.Officers
                .OrderBy(o => o.LeftAt is not null)
                .ThenByDescending(o => o.RegisteredAt)
                .Select(o => new OfficerRow(o.Id, o.Name, o.Post, o.Email, schemes.Find(s => s.Id == o.SchemeId)?.Name, o.RegisteredAt, o.LeftAt))],
            schemes);
    }
}
