using CharterTracker.Domain.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>Makes lines of a row's further payments, such as overtime or a second rate.</summary>
internal static class OtherPayment
{
    /// <summary>The further payment as a line about the same person; false where the row has none.</summary>
    /// <param name="hasHours">Whether the file has a column with its hours.</param>
    public static bool From(in PayLine main, in PayLine read, bool hasHours, out PayLine line)
    {
        line = main.Further();
        var hours = read.PeriodHours ?? read.UnclearHours;
        var isRated = read.HourlyRate is { Millionths: not 0 };
        var isPaid = read.PeriodPay is { Millionths: not 0 };
        var isWorked = hours is { Millionths: not 0 };
        if (!read.HasBadNumber && !isPaid && !isWorked && (!isRated || hours is not null))
        {
            // Nothing is in it; or a rate, at which no hour was paid.
            return false;
        }
        line.HourlyRate = read.HourlyRate;
        line.PeriodPay = read.PeriodPay;
        line.PeriodHours = hours;
        line.Allowances = read.Allowances;
        line.HasBadNumber = read.HasBadNumber;
        line.IsOutside = main.IsOutside || read.IsOutside;
        line.Doubt = read.Doubt != PayReason.None
            ? read.Doubt : !isRated && !(isPaid && isWorked) && !read.HasBadNumber ? PayReason.OtherRateUnknown : main.Doubt;
        if (hasHours && hours is null)
        {
            line.DoubtIfBelow = PayReason.OtherRateUnknown;
        }
        return true;
    }

    /// <summary>Whether basic pay is neither there nor expected.</summary>
    public static bool IsWithoutPay(in PayLine main) =>
        !main.HasBadNumber && main.WeeklyHours is null && main.DayRate is null && main.Doubt == PayReason.None
        && IsNothing(main.HourlyRate)
            && IsNothing(main.AnnualPay) && IsNothing(main.PeriodPay) && IsNothing(main.WeeklyPay) && IsNothing(main.MonthlyPay)
        && IsNothing(main.PeriodHours) && IsNothing(main.UnclearHours);

    private static bool IsNothing(PayFigure? figure) => figure is not { Millionths: not 0 };
}
