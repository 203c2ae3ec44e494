using CharterTracker.Data;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Domain.Wages;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Wages;

/// <summary>Whom a rate would leave below it, as far as what is stored of payroll checks tells.</summary>
public sealed record RateEffect(EffectCount Accreditations, EffectCount Applications);

/// <param name="Below">How many have somebody below the rate in the newest check.</param>
/// <param name="Checked">How many have a check of pay at all; of the others nothing is known.</param>
public sealed record EffectCount(int Below, int Checked, int All);

/// <summary>Holds the stored pay of what is accredited, and of what is not decided yet, against a rate that is not in use.</summary>
internal sealed class RateEffects(CharterDbContext db)
{
    public async Task<RateEffect> OfAsync(WageKind kind, int pence, DateOnly today, CancellationToken cancellationToken)
    {
        // The other region's rate is left at nothing, so that only this one can put somebody below it.
        var rates = kind == WageKind.RealLivingWageLondon ? new RatePair(0, pence) : new RatePair(pence, 0);
        var live = db.Accreditations
            .Where(a => (a.Status == AccreditationStatus.Active || a.Status == AccreditationStatus.Suspended) && a.ValidUntil >= today)
            .Select(a => a.ApplicationId);
        var open = db.Applications
            .Where(a => a.Status != ApplicationStatus.Decided && a.Status != ApplicationStatus.Withdrawn)
            .Select(a => a.Id);
        return new RateEffect(await CountAsync(live, rates, cancellationToken), await CountAsync(open, rates, cancellationToken));
    }

    private async Task<EffectCount> CountAsync(IQueryable<Guid> applications, RatePair rates, CancellationToken cancellationToken)
    {
        var below = new Dictionary<Guid, bool>();
        // Only whether somebody is below is kept of each check, and the newest check of an application comes last. A check of hours has no
        // pay.
        var checks = db.PayrollChecks.AsNoTracking()
            .Where(c => applications.Contains(c.ApplicationId))
            .OrderBy(c => c.CheckedAt)
            .Select(c => new { c.ApplicationId, c.Distribution })
            .AsAsyncEnumerable();
        await foreach (var check in checks.WithCancellation(cancellationToken))
        {
            if (check.Distribution.People > 0)
            {
                below[check.ApplicationId] = check.Distribution.Against(rates).Below > 0;
            }
        }
        return new EffectCount(below.Values.Count(b => b), below.Count, await applications.CountAsync(cancellationToken));
    }
}
