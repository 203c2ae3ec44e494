namespace CharterTracker.Domain.Wages;

public enum WageKind
{
    RealLivingWageUk,

    /// <summary>For workplaces in Greater London.</summary>
    RealLivingWageLondon,

    /// <summary>The law's minimum, by age band.</summary>
    StatutoryMinimum,
}
