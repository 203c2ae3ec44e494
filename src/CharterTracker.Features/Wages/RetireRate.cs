using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Wages;

/// <summary>
/// Takes a wrong rate out of use, as a second platform administrator. No check uses it any more; what was decided by it stays as it was.
/// </summary>
[Requires(Permission.AdministerPlatform, FreshProof = true)]
public sealed record RetireRateCommand(Guid RateId, Guid Version, string? Proof) : ICommand<Result>, IHasProof, IHasSubject
{
    public Guid SubjectId => RateId;
}

internal sealed class RetireRateHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<RetireRateCommand, Result>
{
    public async Task<Result> Handle(RetireRateCommand request, CancellationToken cancellationToken)
    {
        var rate = await db.WageRates.SingleOrDefaultAsync(r => r.Id == request.RateId, cancellationToken);
        if (rate is null)
        {
            return new Failure.NotFound();
        }
        db.ExpectVersion(rate, request.Version);
        rate.Retire(user.Id!.Value, clock.GetUtcNow());
        return Result.Success;
    }
}
