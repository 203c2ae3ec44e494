namespace CharterTracker.Features.Payrolls;

/// <summary>The largest payroll file, as the employer is told.</summary>
public sealed record PayrollLimits(long MaxBytes)
{
    public const int MaxColumns = 250;
    public const long DefaultMaxBytes = 100L * 1024 * 1024;

    public static PayrollLimits Default { get; } = new(DefaultMaxBytes);
}
