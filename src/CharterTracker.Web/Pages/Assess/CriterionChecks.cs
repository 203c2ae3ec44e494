using CharterTracker.Domain.Charters;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Payrolls;
using CharterTracker.Features.Unions;

namespace CharterTracker.Web.Pages.Assess;

/// <summary>The checks that are shown with the employer's answer to a criterion.</summary>
/// <param name="Payroll">The payroll check; null where the criterion has none.</param>
/// <param name="Unions">What the unions answered; null where the criterion is not about a union.</param>
public sealed record CriterionChecks(PayrollCard? Payroll, AttestationsOfCase? Unions)
{
    public static CriterionChecks From(SubmittedCriterion sent) => new(
        sent.Criterion.Check is CheckKind.LivingWagePayroll or CheckKind.ZeroHoursSigns
            ? new PayrollCard(sent.Criterion.Check.Value, sent.Payroll)
            : null,
        sent.Unions);
}

/// <param name="Outcome">What the file showed; null where no file was checked.</param>
public sealed record PayrollCard(CheckKind Kind, PayrollOutcome? Outcome);
