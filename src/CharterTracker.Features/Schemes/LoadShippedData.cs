using CharterTracker.Data;
using CharterTracker.Domain.Unions;
using CharterTracker.Domain.Wages;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using CharterTracker.Features.Wages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Schemes;

/// <summary>
/// Gives a database the rates and the unions that come with the product, wherever a table of them is empty. The rates count as confirmed by
/// the release, and each names its source; the unions are not checked yet.
/// </summary>
[Requires(Permission.Console)]
public sealed record LoadShippedDataCommand : ICommand<Result<ShippedData>>;

/// <summary>How many rates and unions were added.</summary>
public sealed record ShippedData(int Rates, int Unions);

internal sealed class LoadShippedDataHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<LoadShippedDataCommand, Result<ShippedData>>
{
    public async Task<Result<ShippedData>> Handle(LoadShippedDataCommand request, CancellationToken cancellationToken)
    {
        var rates = 0;
        var unions = 0;
        if (!await db.WageRates.AnyAsync(cancellationToken))
        {
            var shipped = (await ShippedRates.ReadAsync(cancellationToken)).Select(f => WageRate.Ship(f, clock.GetUtcNow())).ToList();
            db.WageRates.AddRange(shipped);
            rates = shipped.Count;
        }
        if (!await db.Unions.AnyAsync(cancellationToken))
        {
            db.Unions.AddRange(ShippedUnions.Names.Select(Union.List));
            unions = ShippedUnions.Names.Count;
        }
        return new ShippedData(rates, unions);
    }
}
