namespace CharterTracker.Domain.Wages;

/// <summary>Which family of rates a row belongs to.</summary>
public enum WageKind
{
    RealLivingWageUk,

    /// <summary>For workplaces in Greater London.</summary>
    RealLivingWageLondon,

    /// <summary>The legal minimum by age band (National Minimum Wage Act 1998).</summary>
    StatutoryMinimum,
}
