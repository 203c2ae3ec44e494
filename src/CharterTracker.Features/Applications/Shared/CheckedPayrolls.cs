using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Features.Wording;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>The payroll check of each criterion: the newest or, where a sent one still counts, the sent one.</summary>
internal sealed record CheckedPayrolls(IReadOnlyDictionary<string, NewestPayrollCheck> ByCode)
{
    /// <summary>The line about a criterion's payroll check; null where no payroll file can be checked for the criterion.</summary>
    public PayrollLine? Of(Criterion? criterion)
    {
        if (criterion?.Check is not (CheckKind.LivingWagePayroll or CheckKind.ZeroHoursSigns) || criterion.Check is not { } kind)
        {
            return null;
        }
        if (!ByCode.TryGetValue(criterion.Code, out var check))
        {
            return new PayrollLine(null, PayrollTone.NotChecked);
        }
        var tone = (kind, check.Outcome, check.ZeroHours) switch
        {
            (CheckKind.LivingWagePayroll, PayOutcome.MeetsAnnounced or PayOutcome.MeetsDue, _) => PayrollTone.Good,
            (CheckKind.LivingWagePayroll, PayOutcome.Below, _) => PayrollTone.Bad,
            (CheckKind.ZeroHoursSigns, _, ZeroHoursOutcome.NoSign) => PayrollTone.Good,
            _ => PayrollTone.Open,
        };
        return new PayrollLine(PayrollLabels.Describe(kind, check.PeriodOn, check.Outcome, check.ZeroHours), tone);
    }

    public static async Task<CheckedPayrolls> ReadAsync(
        CharterDbContext db, Application application, StandingSubmission standing, CancellationToken cancellationToken)
    {
        var checks = await db.PayrollChecks.AsNoTracking()
            .Where(c => c.ApplicationId == application.Id)
            .OrderByDescending(c => c.CheckedAt)
            .Select(c => new NewestPayrollCheck(c.Id, c.CriterionCode, c.PeriodOn, c.Sha256, c.Outcome, c.ZeroHours, c.Rates))
            .ToListAsync(cancellationToken);
        return new CheckedPayrolls(checks
            .Where(c => standing.Sent is not { } sent || application.IsAsked(c.CriterionCode) || sent.PayrollOf(c.CriterionCode) == c.Id)
            .DistinctBy(c => c.CriterionCode)
            .ToDictionary(c => c.CriterionCode));
    }
}

/// <summary>What the newest payroll file showed on a criterion.</summary>
internal sealed record NewestPayrollCheck(
    Guid Id, string CriterionCode, DateOnly PeriodOn, string Sha256, PayOutcome Outcome, ZeroHoursOutcome ZeroHours, PayRates Rates);
