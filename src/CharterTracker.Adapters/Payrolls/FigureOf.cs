using CharterTracker.Domain.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// Puts figures where they belong in a line. Where two columns are of one kind, the lower pay counts and the longer hours, so that no pay
/// looks better than it is.
/// </summary>
internal static class FigureOf
{
    public static void Set(ref PayLine line, PayColumn column, PayFigure figure)
    {
        switch (column)
        {
            case PayColumn.HourlyRate or PayColumn.OvertimeRate: line.HourlyRate = Lower(line.HourlyRate, figure); break;
            case PayColumn.DayRate: line.DayRate = Lower(line.DayRate, figure); break;
            case PayColumn.AnnualPay: line.AnnualPay = Lower(line.AnnualPay, figure); break;
            case PayColumn.PeriodPay or PayColumn.OvertimePay: line.PeriodPay = Lower(line.PeriodPay, figure); break;
            case PayColumn.WeeklyPay: line.WeeklyPay = Lower(line.WeeklyPay, figure); break;
            case PayColumn.MonthlyPay: line.MonthlyPay = Lower(line.MonthlyPay, figure); break;
            case PayColumn.GrossPay: line.GrossPay = Lower(line.GrossPay, figure); break;
            case PayColumn.Allowances: line.Allowances = Lower(line.Allowances, figure); break;
            case PayColumn.WeeklyHours or PayColumn.ContractedHours:
                line.WeeklyHours = Promised(ref line, line.WeeklyHours, figure);
                break;
            case PayColumn.ContractedPeriodHours:
                line.ContractedPeriodHours = Promised(ref line,
                line.ContractedPeriodHours, figure); break;
            case PayColumn.PeriodHours or PayColumn.OvertimeHours: line.PeriodHours = Higher(line.PeriodHours, figure); break;
            case PayColumn.UnclearHours: line.UnclearHours = Higher(line.UnclearHours, figure); break;
            case PayColumn.PaidWeeks: line.PaidWeeks = Higher(line.PaidWeeks, figure); break;
            default: throw new ArgumentOutOfRangeException(nameof(column), column, null);
        }
    }

    private static PayFigure Promised(ref PayLine line, PayFigure? before, PayFigure figure)
    {
        line.Hours = figure.Millionths == 0 ? line.Hours.Or(HoursSign.ZeroHours) : line.Hours;
        return Higher(before, figure);
    }

    /// <summary>The lower of two, of which nothing is none; what is below nothing stays, since it cannot be.</summary>
    private static PayFigure Lower(PayFigure? before, PayFigure figure) =>
        before is not { Millionths: not 0 } one ? figure
        : figure.Millionths == 0 ? one
        : one.Millionths < figure.Millionths ? one : figure;

    private static PayFigure Higher(PayFigure? before, PayFigure figure) =>
        before is not { } one ? figure
        : one.Millionths < 0 || (figure.Millionths >= 0 && one.Millionths >= figure.Millionths) ? one : figure;
}
