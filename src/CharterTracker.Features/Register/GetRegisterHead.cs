using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Register;

/// <summary>The number of the newest entry, and today's date: as long as neither changes, no public answer does.</summary>
[Requires(Permission.Public)]
public sealed record GetRegisterHeadQuery : IQuery<Result<RegisterVersion>>;

/// <param name="LastChangedAt">
/// When the newest entry was recorded, or when the day began if that is later; null while there is no entry.
/// </param>
public sealed record RegisterVersion(long Size, DateOnly Today, DateTimeOffset? LastChangedAt);

internal sealed class GetRegisterHeadHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<GetRegisterHeadQuery, Result<RegisterVersion>>
{
    public async Task<Result<RegisterVersion>> Handle(GetRegisterHeadQuery request, CancellationToken cancellationToken)
    {
        var newest = await db.RegisterEntries.OrderByDescending(e => e.Number).Select(e => new { e.Number, e.RecordedAt }).FirstOrDefaultAsync(cancellationToken);
        var today = clock.Today();
        if (newest is null)
        {
            return new RegisterVersion(0, today, null);
        }
        var midnight = LondonDays.Start(today);
        return new RegisterVersion(newest.Number, today, newest.RecordedAt > midnight ? newest.RecordedAt : midnight);
    }
}
