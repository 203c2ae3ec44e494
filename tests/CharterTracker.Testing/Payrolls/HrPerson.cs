using CharterTracker.Domain.Payrolls;
using CharterTracker.Features.Payrolls;

namespace CharterTracker.Testing.Payrolls;

/// <summary>
/// Answers what the product asks about a file, truly and once: which column is which, and which workplace is where. Where no choice says
/// what
/// a column is, it is left unread.
/// </summary>
internal static class HrPerson
{
    public static PayrollPlan Plan(PayFile file) => new(
        new(file.Setting.Scope, file.Setting.Rates),
        file.Setting.PayDate,
        new Dictionary<string, ColumnMapping>(),
        file.Setting.KnowsWorkplaces ? Places(file) : new Dictionary<string, WageRegion>(),
        file.Setting.Region,
        file.Setting.Statements);

    /// <summary>The plan with what was asked answered; null where nothing was asked.</summary>
    public static PayrollPlan? Answer(PayFile file, PayrollPlan plan, PayrollReading reading) => reading switch
    {
        PayrollReading.NeedsColumns asked => WithColumns(file, plan, asked.Signature),
        PayrollReading.CannotBeChecked asked => WithColumns(file, plan, asked.Signature),
        PayrollReading.NeedsWorkplaces => plan with { Workplaces = Places(file) },
        _ => null,
    };

    private static PayrollPlan WithColumns(PayFile file, PayrollPlan plan, string signature) => plan with
    {
        Mappings = new Dictionary<string, ColumnMapping>
        {
            [signature] = new(file.Columns.Index().ToDictionary(c => c.Index, c => ChoiceFor(c.Item.Holds))),
        },
    };

    private static Dictionary<string, WageRegion> Places(PayFile file) => file.Rows
        .SelectMany(r => file.Cells(r, Holds.Workplace))
        .Where(c => c.Says != Says.Nothing)
        .DistinctBy(c => c.Text.Trim().ToUpperInvariant())
        .ToDictionary(c => c.Text.Trim(), c => c.Says.HasFlag(Says.InLondon) ? WageRegion.London : c.Says.HasFlag(Says.OutsideLondon)
            ? WageRegion.Uk : WageRegion.Unknown);

    private static PayColumn ChoiceFor(Holds holds) => holds switch
    {
        Holds.WorksNumber => PayColumn.WorksNumber,
        Holds.DateOfBirth => PayColumn.DateOfBirth,
        Holds.Age => PayColumn.Age,
        Holds.Apprentice => PayColumn.Apprentice,
        Holds.Contract => PayColumn.ContractType,
        Holds.Basis => PayColumn.Basis,
        Holds.Frequency => PayColumn.Frequency,
        Holds.TermTime => PayColumn.TermTime,
        Holds.PaidWeeks => PayColumn.PaidWeeks,
        Holds.Workplace => PayColumn.Workplace,
        Holds.HourlyRate => PayColumn.HourlyRate,
        Holds.FurtherRate => PayColumn.OvertimeRate,
        Holds.AnnualPay => PayColumn.AnnualPay,
        Holds.WeeklyPay => PayColumn.WeeklyPay,
        Holds.MonthlyPay => PayColumn.MonthlyPay,
        Holds.PeriodPay => PayColumn.PeriodPay,
        Holds.Allowance => PayColumn.Allowances,
        Holds.WeeklyHours => PayColumn.WeeklyHours,
        Holds.PeriodHours => PayColumn.PeriodHours,
        Holds.HoursBand => PayColumn.HoursBand,
        Holds.CountsAsPay => PayColumn.CountsAsPay,
        Holds.LineType => PayColumn.LineType,
        _ => PayColumn.None,
    };
}
