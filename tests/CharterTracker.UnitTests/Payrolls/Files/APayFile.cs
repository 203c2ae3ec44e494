using System.Globalization;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Testing.Payrolls;

namespace CharterTracker.UnitTests.Payrolls.Files;

/// <summary>Makes a payroll file by hand: each column with what it holds, each cell as it is written.</summary>
internal sealed class APayFile(params (Holds Holds, string Heading)[] columns)
{
    private static readonly Dictionary<string, Says> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Term time"] = Says.TermTime,
        ["Zero hours"] = Says.ZeroHours,
        ["Apprentice"] = Says.Apprentice,
        ["Non-apprentice"] = Says.NotApprentice,
        ["Hourly"] = Says.Hourly,
        ["Salaried"] = Says.Salaried,
        ["Monthly"] = Says.Monthly,
        ["Fortnightly"] = Says.Fortnightly,
        ["London"] = Says.InLondon,
        ["Leeds"] = Says.OutsideLondon,
        ["Home"] = Says.Unclear,
        ["tbc"] = Says.Unclear,
        ["Basic pay"] = Says.Work,
        ["Overtime"] = Says.Work,
        ["Mileage"] = Says.NoWork,
        ["Sleep-in"] = Says.Shift,
        ["Day rate"] = Says.Days,
    };

    private readonly List<PayFileRow> _rows = [];
    private PaySetting _setting = new()
    {
        PayDate = new DateOnly(2026, 10, 30),
        Rates = new PayRates(new RatePair(1345, 1480), null, null, "made"),
        Scope = new PayScope(18, IncludesApprentices: false),
        Statements = new PayrollStatements(EverybodyIsOldEnough: true, NobodyIsApprentice: true),
        Region = WageRegion.Uk,
        KnowsWorkplaces = true,
    };

    public APayFile Person(params string[] cells) => With(RowKind.Person, cells);

    public APayFile Total(params string[] cells) => With(RowKind.Total, cells);

    public APayFile Where(Func<PaySetting, PaySetting> changed)
    {
        _setting = changed(_setting);
        return this;
    }

    public PayFile Build() =>
        new(_setting, new PayDress(), [.. columns.Select(c => new PayFileColumn(c.Holds, c.Heading, PairOf(c.Heading)))], _rows);

    public FileTruth Judged() => ReferenceChecker.Judge(Build());

    private APayFile With(RowKind kind, string[] cells)
    {
        _rows.Add(new PayFileRow(kind, [.. cells.Select(Cell)]));
        return this;
    }

    private static int PairOf(string heading) => char.IsAsciiDigit(heading[^1]) ? heading[^1] - '0' : 0;

    private static PayCell Cell(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? new PayCell(text, number)
        : DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new PayCell(text, Date: day)
        : new PayCell(text, Says: Words.GetValueOrDefault(text));
}
