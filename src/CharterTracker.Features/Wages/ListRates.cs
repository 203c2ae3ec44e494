using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Wages;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Wages;

/// <summary>
/// The rate table, newest first: what waits for a second administrator, and a page of the others, refused and retired ones too.
/// </summary>
[Requires(Permission.AdministerPlatform)]
public sealed record ListRatesQuery(WageKind? Kind = null, int Page = 1) : IQuery<Result<RateList>>;

/// <param name="Waiting">Rates that nobody has confirmed yet, and those that somebody wants to take out of use.</param>
/// <param name="OldLivingWages">The regions in which no real Living Wage was announced in the last year.</param>
/// <param name="MinimumMayBeOutOfDate">No statutory minimum came into force in the last year.</param>
public sealed record RateList(IReadOnlyList<RateRow> Waiting, Paged<RateRow> Confirmed,
    IReadOnlyList<OldRate> OldLivingWages, bool MinimumMayBeOutOfDate);

internal sealed class ListRatesHandler(CharterDbContext db, RateTables tables, TimeProvider clock) : IRequestHandler<ListRatesQuery, Result<RateList>>
{
    public async Task<Result<RateList>> Handle(ListRatesQuery request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var table = await tables.CurrentAsync(cancellationToken);
        var waiting = await db.WageRates.AsNoTracking()
            .Where(r => (r.ConfirmedAt == null && r.RefusedAt == null) || (r.RetirementProposedAt != null && r.RetiredAt == null))
            .OrderBy(r => r.ProposedAt)
            .ToListAsync(cancellationToken);
        var page = await db.WageRates.AsNoTracking()
            .Where(r => (r.ConfirmedAt != null || r.RefusedAt != null) && (request.Kind == null || r.Kind == request.Kind))
            .OrderByDescending(r => r.EffectiveFrom)
            .ThenBy(r => r.Kind)
            .ThenByDescending(r => r.AgeFrom)
            .ThenBy(r => r.Id)
            .ToPageAsync(Math.Max(1, request.Page), cancellationToken);
        return new RateList(
            [.. waiting.Select(r => RateRow.From(r, table, today))],
            new Paged<RateRow>([.. page.Items.Select(r => RateRow.From(r, table, today))], page.Total, page.Page, page.PageSize),
            OldRate.Among(table, today),
            table.StatutoryMayBeOutOfDate(today));
    }
}
