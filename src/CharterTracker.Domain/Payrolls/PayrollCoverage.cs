namespace CharterTracker.Domain.Payrolls;

/// <summary>How much of the workforce that the employer declared is in a payroll file.</summary>
public enum PayrollCoverage
{
    /// <summary>Nobody has declared a workforce, or the check is from before the two were compared.</summary>
    Unknown,

    /// <summary>Nine in ten or more.</summary>
    NearlyAll,
    ThreeQuarters,
    Half,
    LessThanHalf,
}

/// <summary>Compares the people in a file with the workforce that the employer declared.</summary>
public static class PayrollCoverages
{
    public static PayrollCoverage Of(int people, int? headcount) => headcount is not (> 0 and { } declared) ? PayrollCoverage.Unknown
        : people >= declared * 0.9m ? PayrollCoverage.NearlyAll
        : people >= declared * 0.75m ? PayrollCoverage.ThreeQuarters
        : people >= declared * 0.5m ? PayrollCoverage.Half
        : PayrollCoverage.LessThanHalf;

    /// <summary>How many people are missing in the file; null where nine in ten or more are there, or nobody knows.</summary>
    public static int? Missing(int people, int? headcount) =>
        Of(people, headcount) is PayrollCoverage.Unknown or PayrollCoverage.NearlyAll ? null : headcount - people;

    /// <summary>The share in words, for people who must not see numbers.</summary>
    public static string Label(this PayrollCoverage coverage) => coverage switch
    {
        PayrollCoverage.Unknown => "Not compared with the workforce",
        PayrollCoverage.NearlyAll => "At least nine in ten of the workforce",
        PayrollCoverage.ThreeQuarters => "Between three quarters and nine in ten of the workforce",
        PayrollCoverage.Half => "Between half and three quarters of the workforce",
        PayrollCoverage.LessThanHalf => "Less than half of the workforce",
        _ => throw new ArgumentOutOfRangeException(nameof(coverage), coverage, null),
    };
}
