using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Wages;

/// <summary>Confirms a rate, as a second platform administrator. From here on checks use it.</summary>
[Requires(Permission.AdministerPlatform, FreshProof = true)]
public sealed record ConfirmRateCommand(Guid RateId, Guid Version, string? Proof) : ICommand<Result>, IHasProof, IHasSubject
{
    public Guid SubjectId => RateId;
}

internal sealed class ConfirmRateHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<ConfirmRateCommand, Result>
{
    public async Task<Result> Handle(ConfirmRateCommand request, CancellationToken cancellationToken)
    {
        var rate = await db.WageRates.SingleOrDefaultAsync(r => r.Id == request.RateId, cancellationToken);
        if (rate is null)
        {
            return new Failure.NotFound();
        }

        db.ExpectVersion(rate, request.Version);
        rate.Confirm(user.Id!.Value, clock.GetUtcNow());
        return Result.Success;
    }
}
