using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Wages;

/// <summary>Turns down the wish to take a rate out of use: it stays in use.</summary>
[Requires(Permission.AdministerPlatform)]
public sealed record KeepRateCommand(Guid RateId, Guid Version) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => RateId;
}

internal sealed class KeepRateHandler(CharterDbContext db) : IRequestHandler<KeepRateCommand, Result>
{
    public async Task<Result> Handle(KeepRateCommand request, CancellationToken cancellationToken)
    {
        var rate = await db.WageRates.SingleOrDefaultAsync(r => r.Id == request.RateId, cancellationToken);
        if (rate is null)
        {
            return new Failure.NotFound();
        }
        db.ExpectVersion(rate, request.Version);
        rate.Keep();
        return Result.Success;
    }
}
