using CharterTracker.Domain;
using CharterTracker.Domain.Wages;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Wages;

/// <summary>The regions whose real Living Wage may be out of date today, for every page that says something about pay.</summary>
[Requires(Permission.Public)]
public sealed record GetOldRatesQuery : IQuery<Result<IReadOnlyList<OldRate>>>;

/// <summary>A region whose last known announcement is over a year old.</summary>
/// <param name="AnnouncedOn">The day of that announcement; null where there is none, or none that may be shown.</param>
public sealed record OldRate(WageKind Kind, DateOnly? AnnouncedOn)
{
    internal static IReadOnlyList<OldRate> Among(RateTable table, DateOnly today) =>
    [
        .. RateTable.Regions
            .Where(region => table.MayBeOutOfDate(region, today))
            .Select(region => new OldRate(region, table.NewestOf(region)?.ShownAnnouncedOn)),
    ];
}

internal sealed class GetOldRatesHandler(RateTables tables, TimeProvider clock)
    : IRequestHandler<GetOldRatesQuery, Result<IReadOnlyList<OldRate>>>
{
    public async Task<Result<IReadOnlyList<OldRate>>> Handle(GetOldRatesQuery request, CancellationToken cancellationToken) =>
        Result<IReadOnlyList<OldRate>>.Success(OldRate.Among(await tables.CurrentAsync(cancellationToken), clock.Today()));
}
