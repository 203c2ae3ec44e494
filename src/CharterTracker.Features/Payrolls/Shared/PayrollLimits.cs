namespace CharterTracker.Features.Payrolls;

/// <summary>The largest payroll file, as the employer is told.</summary>
public sealed record PayrollLimits(long MaxBytes, int MaxRows)
{
    public const int MaxColumns = 60;
    public const long DefaultMaxBytes = 100L * 1024 * 1024;
    public const int DefaultMaxRows = 200_000;

    public static PayrollLimits Default { get; } = new(DefaultMaxBytes, DefaultMaxRows);
}
