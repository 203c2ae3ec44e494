namespace CharterTracker.Domain.Wages;

/// <summary>How far a date of a rate can be relied on.</summary>
public enum DateStatus
{
    /// <summary>There is no such date.</summary>
    None,

    /// <summary>In the source that the row names.</summary>
    Cited,

    /// <summary>Worked out from a rule that the source states.</summary>
    Derived,

    /// <summary>Not in the source: never shown.</summary>
    Unverified,
}
