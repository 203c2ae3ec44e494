using CharterTracker.Data;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Schemes;

/// <summary>What is left to do before an employer can apply, as the end of <c>migrate</c> says it.</summary>
[Requires(Permission.Console)]
public sealed record GetLeftToDoQuery : IQuery<Result<LeftToDo>>;

/// <param name="Administrators">People who administer the whole platform.</param>
/// <param name="WithoutCharter">Schemes that have published no charter.</param>
public sealed record LeftToDo(bool HasScheme, int Administrators, IReadOnlyList<SchemeWithoutCharter> WithoutCharter);

/// <param name="DraftNumber">The number of the draft that waits to be published; null where there is none.</param>
public sealed record SchemeWithoutCharter(string Slug, int? DraftNumber);

internal sealed class GetLeftToDoHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<GetLeftToDoQuery, Result<LeftToDo>>
{
    public async Task<Result<LeftToDo>> Handle(GetLeftToDoQuery request, CancellationToken cancellationToken)
    {
        var administrators = await db.Grants.ActiveAt(clock.GetUtcNow())
            .Where(g => g.Role == StaffRole.Administrator && g.SchemeId == null)
            .Select(g => g.UserId)
            .Distinct()
            .CountAsync(cancellationToken);
        var without = await db.Schemes
            .Where(s => !db.Charters.Any(c => c.SchemeId == s.Id && c.Status == CharterStatus.Published))
            .OrderBy(s => s.Slug)
            .Select(s => new SchemeWithoutCharter(
                s.Slug, db.Charters.Where(c => c.SchemeId == s.Id && c.Status == CharterStatus.Draft).Max(c => (int?)c.Number)))
            .ToListAsync(cancellationToken);
        return new LeftToDo(await db.Schemes.AnyAsync(cancellationToken), administrators, without);
    }
}
