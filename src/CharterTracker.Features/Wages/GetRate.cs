using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Wages;

/// <summary>One rate, with the people who proposed and confirmed it.</summary>
[Requires(Permission.AdministerPlatform)]
public sealed record GetRateQuery(Guid RateId) : IQuery<Result<RateDetails>>, IHasSubject
{
    public Guid SubjectId => RateId;
}

/// <param name="ProposedBy">Name of the administrator; null for a rate that came with the product.</param>
/// <param name="IsMine">The reader proposed it, so somebody else has to confirm it.</param>
public sealed record RateDetails(RateRow Rate, string? ProposedBy, DateTimeOffset ProposedAt, string? ConfirmedBy, DateTimeOffset? ConfirmedAt, bool IsMine);

internal sealed class GetRateHandler(CharterDbContext db, ICurrentUser user, RateTables tables, TimeProvider clock) : IRequestHandler<GetRateQuery, Result<RateDetails>>
{
    public async Task<Result<RateDetails>> Handle(GetRateQuery request, CancellationToken cancellationToken)
    {
        var rate = await db.WageRates.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.RateId, cancellationToken);
        if (rate is null)
        {
            return new Failure.NotFound();
        }
        var people = await db.Users.Where(u => u.Id == rate.ProposedBy || u.Id == rate.ConfirmedBy).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellationToken);
        return new RateDetails(
            RateRow.From(rate, await tables.CurrentAsync(cancellationToken), clock.Today()),
            rate.ProposedBy is { } proposer ? people.GetValueOrDefault(proposer) : null,
            rate.ProposedAt,
            rate.ConfirmedBy is { } confirmer ? people.GetValueOrDefault(confirmer) : null,
            rate.ConfirmedAt,
            rate.ProposedBy == user.Id);
    }
}
