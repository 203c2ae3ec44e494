namespace CharterTracker.Domain.Assessments;

/// <summary>
/// What the product itself found that stands against a rating of met. It forbids nothing: whoever rates the criterion met all the same says
/// why, and everybody who relies on the rating afterwards sees both.
/// </summary>
public enum ContraryFinding
{
    /// <summary>The payroll check found people who are paid below the rate.</summary>
    PayBelow,

    /// <summary>The payroll check could not tell.</summary>
    PayUnclear,

    /// <summary>The criterion has a payroll check, and no file was checked.</summary>
    PayNotChecked,

    /// <summary>The payroll check found signs of zero-hours contracts.</summary>
    ZeroHoursSigns,

    /// <summary>The payroll check could not tell whether there are zero-hours contracts.</summary>
    ZeroHoursUnclear,

    /// <summary>A union disagrees, and no lead has closed it.</summary>
    UnionDisagrees,

    /// <summary>The charter takes evidence for the criterion, and none that counts was sent.</summary>
    NoEvidence,
}
