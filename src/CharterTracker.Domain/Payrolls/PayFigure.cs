using System.Globalization;

namespace CharterTracker.Domain.Payrolls;

/// <summary>
/// A figure of a payroll cell in whole millionths: pounds, hours or weeks. Whole numbers are compared and divided exactly, and many
/// times faster than decimals.
/// </summary>
public readonly record struct PayFigure(long Millionths)
{
    public const long One = 1_000_000;

    public bool IsPositive => Millionths > 0;

    public static PayFigure From(int whole) => new(whole * One);

    /// <summary>Digits beyond the sixth place are dropped.</summary>
    public static PayFigure FromDecimal(decimal value) => new((long)(value * One));

    public static implicit operator PayFigure(decimal value) => FromDecimal(value);

    public bool IsWithin(int from, int to) => Millionths >= from * One && Millionths <= to * One;

    public override string ToString() => ((decimal)Millionths / One).ToString("0.######", CultureInfo.InvariantCulture);
}
