using CharterTracker.Domain.Charters;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Payrolls;
using CharterTracker.Features.Unions;

namespace CharterTracker.Web.Pages.Assess;

/// <summary>What stands beside the employer's own words on a criterion.</summary>
/// <param name="Payroll">Null where the criterion has no payroll check.</param>
/// <param name="Unions">Null where the criterion is not about a union.</param>
public sealed record CriterionChecks(PayrollCard? Payroll, AttestationsOfCase? Unions)
{
    public static CriterionChecks From(SubmittedCriterion sent) => new(
        sent.Criterion.Check is CheckKind.LivingWagePayroll or CheckKind.ZeroHoursSigns
            ? new PayrollCard(sent.Criterion.Check.Value, sent.Payroll)
            : null,
        sent.Unions);
}

/// <param name="Outcome">Null where no file was checked.</param>
public sealed record PayrollCard(CheckKind Kind, PayrollOutcome? Outcome);
