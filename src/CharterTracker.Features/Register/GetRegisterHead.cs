using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Register;

/// <summary>
/// The number of the newest entry, how often entries were erased, and today's date: as long as none of them changes, no public answer does.
/// </summary>
[Requires(Permission.Public)]
public sealed record GetRegisterHeadQuery : IQuery<Result<RegisterVersion>>;

/// <param name="LastChangedAt">
/// When the newest entry was recorded, or when the day began if that is later; null while there is no entry.
/// </param>
public sealed record RegisterVersion(long Size, long Erasures, DateOnly Today, DateTimeOffset? LastChangedAt);

internal sealed class GetRegisterHeadHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<GetRegisterHeadQuery, Result<RegisterVersion>>
{
    public async Task<Result<RegisterVersion>> Handle(GetRegisterHeadQuery request, CancellationToken cancellationToken)
    {
        var newest = await db.RegisterEntries.OrderByDescending(e => e.Number).Select(e => new { e.Number, e.RecordedAt }).FirstOrDefaultAsync(cancellationToken);
        var today = clock.Today();
        if (newest is null)
        {
            return new RegisterVersion(0, 0, today, null);
        }
        var erasures = await db.RegisterHeads.Select(h => h.Erasures).SingleAsync(cancellationToken);
        var midnight = LondonDays.Start(today);
        return new RegisterVersion(newest.Number, erasures, today, newest.RecordedAt > midnight ? newest.RecordedAt : midnight);
    }
}
