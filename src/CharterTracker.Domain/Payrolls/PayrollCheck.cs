using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Payrolls.Judging;

namespace CharterTracker.Domain.Payrolls;

/// <summary>What a payroll file showed on one criterion. Of the file itself only its hash is kept.</summary>
public sealed class PayrollCheck : IVersioned
{
    public const int HeadingsMaxLength = 4000;
    public const int LayoutMaxLength = 60;

    /// <summary>Days for which rows to correct are kept while nobody is dealing with the application.</summary>
    public const int DaysRowsAreKeptUndecided = 90;

    /// <summary>Months for which the distribution of pay is kept after the end of the accreditation that it can be held against.</summary>
    public const int MonthsDistributionIsKept = 12;

    private List<FailingRow> _rows = [];

    private PayrollCheck() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid ApplicationId { get; private init; }
    public string CriterionCode { get; private init; } = "";
    public DateTimeOffset CheckedAt { get; private init; }
    public Guid CheckedBy { get; private init; }

    /// <summary>The pay date that the employer gave; rates and ages are those of that day.</summary>
    public DateOnly PeriodOn { get; private init; }
    public string Sha256 { get; private init; } = "";
    public string ParserVersion { get; private init; } = "";
    public string Layout { get; private init; } = "";

    /// <summary>Headings of the columns that were read, and of the identifying ones that were not.</summary>
    public PayrollColumnsRead Columns { get; private init; } = new([], []);

    /// <summary>What the employer stated where the file does not say.</summary>
    public PayrollStatements Statements { get; private init; } = new(EverybodyIsOldEnough: false, NobodyIsApprentice: false);
    public PayCounts Counts { get; private init; } = new(0, 0, 0, 0, 0, 0);
    public PayDistribution Distribution { get; private set; } = PayDistribution.Empty;
    public DateTimeOffset? DistributionForgottenAt { get; private set; }
    public PayOutcome Outcome { get; private init; }
    public ZeroHoursOutcome ZeroHours { get; private init; }
    public int ZeroHoursLines { get; private init; }

    /// <summary>The rates that it was judged by.</summary>
    public PayRates Rates { get; private init; } = new(default, null, null, "");

    /// <summary>Rows to correct, for the employer only.</summary>
    public IReadOnlyList<FailingRow> Rows => _rows;
    public DateTimeOffset? RowsForgottenAt { get; private set; }

    public static PayrollCheck Record(
        Application application, string criterionCode, PayrollFile file, PayrollStatements statements, PayRates rates, PayFindings findings, Actor actor, DateTimeOffset at)
    {
        application.GuardWriting(criterionCode, actor);

        return new PayrollCheck
        {
            Id = Guid.CreateVersion7(at),
            ApplicationId = application.Id,
            CriterionCode = criterionCode,
            CheckedAt = at,
            CheckedBy = actor.UserId,
            PeriodOn = file.PeriodOn,
            Sha256 = file.Sha256,
            ParserVersion = file.ParserVersion,
            Layout = file.Layout,
            Columns = file.Columns,
            Statements = statements,
            Counts = findings.Counts with { Rows = findings.RowCounts == RowCounts.Empty ? null : findings.RowCounts },
            Distribution = findings.Distribution,
            Outcome = findings.Counts.Outcome,
            ZeroHours = findings.ZeroHours,
            ZeroHoursLines = findings.ZeroHoursLines,
            Rates = rates,
            _rows = [.. findings.Rows],
        };
    }

    /// <summary>Deletes how pay is spread, once no new rate is held against it. Doing it again changes nothing.</summary>
    public void ForgetDistribution(DateTimeOffset at)
    {
        if (DistributionForgottenAt is null)
        {
            Distribution = PayDistribution.Empty;
            DistributionForgottenAt = at;
        }
    }

    /// <summary>Deletes row numbers, reasons and shortfalls, once nobody needs them. Doing it again changes nothing.</summary>
    public void ForgetRows(DateTimeOffset at)
    {
        if (RowsForgottenAt is null)
        {
            _rows = [];
            RowsForgottenAt = at;
        }
    }
}
