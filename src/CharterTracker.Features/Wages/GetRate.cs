using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Wages;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Wages;

/// <summary>
/// One rate, with the people who proposed, confirmed, refused or retired it, and with what it would change while it waits.
/// </summary>
[Requires(Permission.AdministerPlatform)]
public sealed record GetRateQuery(Guid RateId) : IQuery<Result<RateDetails>>, IHasSubject
{
    public Guid SubjectId => RateId;
}

public sealed record RateDetails
{
    public required RateRow Rate { get; init; }

    /// <summary>Who added it; nobody where it came with the product, and counts as confirmed by the release.</summary>
    public required RateStep Added { get; init; }

    public required RateStep? Confirmed { get; init; }
    public required RateStep? Refused { get; init; }
    public required RateStep? RetirementProposed { get; init; }
    public required RateStep? Retired { get; init; }

    /// <summary>Whether the reader added it, so that somebody else has to confirm it.</summary>
    public required bool IsMine { get; init; }

    /// <summary>Whether the reader asked for it to be retired, so that somebody else has to confirm that.</summary>
    public required bool IsMyRetirement { get; init; }

    /// <summary>The row whose place it takes, where it waits; null where it is the first of its band.</summary>
    public required RateRow? Replaces { get; init; }

    /// <summary>Whom it would leave below it, where it is a real Living Wage that waits.</summary>
    public required RateEffect? Effect { get; init; }
}

/// <param name="By">Name of the administrator; null where the row came with the product, or the account is gone.</param>
/// <param name="Reason">The reason, where the step needs one.</param>
public sealed record RateStep(string? By, DateTimeOffset At, string? Reason = null);

internal sealed class GetRateHandler(CharterDbContext db, ICurrentUser user, RateTables tables, RateEffects effects, TimeProvider clock)
    : IRequestHandler<GetRateQuery, Result<RateDetails>>
{
    public async Task<Result<RateDetails>> Handle(GetRateQuery request, CancellationToken cancellationToken)
    {
        var rate = await db.WageRates.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.RateId, cancellationToken);
        if (rate is null)
        {
            return new Failure.NotFound();
        }
        var (table, today) = (await tables.CurrentAsync(cancellationToken), clock.Today());
        Guid?[] ids = [rate.ProposedBy, rate.ConfirmedBy, rate.RefusedBy, rate.RetirementProposedBy, rate.RetiredBy];
        var people = await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellationToken);
        var row = RateRow.From(rate, table, today);
        var isWaiting = row.Use == RateUse.Waiting;
        return new RateDetails
        {
            Rate = row,
            Added = Step(rate.ProposedBy, rate.ProposedAt)!,
            Confirmed = Step(rate.ConfirmedBy, rate.ConfirmedAt),
            Refused = Step(rate.RefusedBy, rate.RefusedAt, rate.RefusalReason),
            RetirementProposed = Step(rate.RetirementProposedBy, rate.RetirementProposedAt, rate.RetirementReason),
            Retired = Step(rate.RetiredBy, rate.RetiredAt, rate.RetirementReason),
            IsMine = rate.ProposedBy == user.Id,
            IsMyRetirement = rate.RetirementProposedBy == user.Id,
            Replaces = isWaiting && table.ReplacedBy(rate) is { } replaced ? RateRow.From(replaced, table, today) : null,
            Effect = isWaiting
                && rate.Kind != WageKind.StatutoryMinimum ? await effects.OfAsync(rate.Kind, rate.Pence, today, cancellationToken) : null,
        };

        RateStep? Step(Guid? by, DateTimeOffset? at, string? reason = null) =>
            at is { } moment ? new RateStep(by is { } id ? people.GetValueOrDefault(id) : null, moment, reason) : null;
    }
}
