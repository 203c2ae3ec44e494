using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Wages;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Wages;

/// <summary>The rate table, newest first: the rates that wait for a second administrator, and a page of the confirmed ones.</summary>
[Requires(Permission.AdministerPlatform)]
public sealed record ListRatesQuery(WageKind? Kind = null, int Page = 1) : IQuery<Result<RateList>>;

/// <param name="LivingWageMayBeOutOfDate">No real Living Wage was announced in the last year.</param>
/// <param name="MinimumMayBeOutOfDate">No statutory minimum came into force in the last year.</param>
public sealed record RateList(IReadOnlyList<RateRow> Waiting, Paged<RateRow> Confirmed, bool LivingWageMayBeOutOfDate, bool MinimumMayBeOutOfDate);

internal sealed class ListRatesHandler(CharterDbContext db, RateTables tables, TimeProvider clock) : IRequestHandler<ListRatesQuery, Result<RateList>>
{
    public async Task<Result<RateList>> Handle(ListRatesQuery request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var table = await tables.CurrentAsync(cancellationToken);
        var waiting = await db.WageRates.AsNoTracking().Where(r => r.ConfirmedAt == null).OrderBy(r => r.ProposedAt).ToListAsync(cancellationToken);
        var page = await db.WageRates.AsNoTracking()
            .Where(r => r.ConfirmedAt != null && (request.Kind == null || r.Kind == request.Kind))
            .OrderByDescending(r => r.EffectiveFrom)
            .ThenBy(r => r.Kind)
            .ThenByDescending(r => r.AgeFrom)
            .ThenBy(r => r.Id)
            .ToPageAsync(Math.Max(1, request.Page), cancellationToken);
        return new RateList(
            [.. waiting.Select(r => RateRow.From(r, table, today))],
            new Paged<RateRow>([.. page.Items.Select(r => RateRow.From(r, table, today))], page.Total, page.Page, page.PageSize),
            table.MayBeOutOfDate(today),
            table.StatutoryMayBeOutOfDate(today));
    }
}
