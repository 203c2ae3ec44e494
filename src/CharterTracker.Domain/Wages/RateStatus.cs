namespace CharterTracker.Domain.Wages;

/// <summary>How an hourly rate compares with the real Living Wage of a pay period.</summary>
public enum RateStatus
{
    /// <summary>No rate is known to have been due then.</summary>
    CannotTell,
    BelowTheRateDue,

    /// <summary>Meets the rate due, and not yet the one announced, which has a later deadline.</summary>
    MeetsTheRateDue,
    MeetsBoth,
}
