namespace CharterTracker.Domain.Wages;

/// <summary>What a row of the rate table is for on a day.</summary>
public enum RateUse
{
    /// <summary>Proposed: no check uses it until another administrator confirms it.</summary>
    Waiting,

    /// <summary>Refused by an administrator before anybody confirmed it, or taken back.</summary>
    Refused,

    /// <summary>Taken out of use by two administrators, since it was wrong. What was decided by it stays.</summary>
    Retired,

    /// <summary>Replaced by a later confirmed row for the same band and day.</summary>
    Corrected,

    /// <summary>Its first day is still to come.</summary>
    Coming,

    /// <summary>Announced, and its deadline is still to come.</summary>
    Announced,
    InForce,
    Past,
}
