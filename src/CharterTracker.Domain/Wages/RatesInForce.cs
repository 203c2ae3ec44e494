namespace CharterTracker.Domain.Wages;

/// <summary>The real Living Wage rates that matter on one day, in one area.</summary>
/// <param name="Due">The newest rate whose deadline has come; null where none is known.</param>
/// <param name="Announced">The newest rate announced by that day: the same as the one due once its deadline has come.</param>
public sealed record RatesInForce(DateOnly On, WageRate? Due, WageRate? Announced)
{
    public bool IsANewerOneAnnounced => Due is not null && Announced is not null && Announced != Due;

    /// <summary>Compares before any rounding: £13.4499 an hour is below £13.45.</summary>
    /// <param name="hourly">Pounds an hour.</param>
    public RateStatus Evaluate(decimal hourly)
    {
        if (Due is null)
        {
            return RateStatus.CannotTell;
        }
        var pence = hourly * 100;
        return pence < Due.Pence ? RateStatus.BelowTheRateDue
            : Announced is not null && pence < Announced.Pence ? RateStatus.MeetsTheRateDue
            : RateStatus.MeetsBoth;
    }
}
