using CharterTracker.Domain.Charters;
using CharterTracker.Features.Payrolls;
using CharterTracker.Features.Unions;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

/// <summary>The checks that are shown with the employer's answer to a criterion.</summary>
/// <param name="Payroll">The payroll check; null where the criterion has none.</param>
/// <param name="Unions">What the unions answered; null where the criterion is not about a union.</param>
public sealed record CriterionChecks(PayrollCard? Payroll, AttestationsOfCase? Unions)
{
    public static async Task<CriterionChecks> ReadAsync(PageModel page, Guid applicationId, Criterion criterion)
    {
        PayrollCard? payroll = null;
        AttestationsOfCase? unions = null;
        if (criterion.Check is CheckKind.LivingWagePayroll or CheckKind.ZeroHoursSigns)
        {
            var outcome = await page.SendAsync(new GetPayrollOutcomeQuery(applicationId, criterion.Code));
            payroll = new PayrollCard(criterion.Check.Value, outcome.Failure is null ? outcome.Value : null);
        }
        if (criterion.Commitment == Commitment.UnionRecognition || criterion.Check == CheckKind.UnionConfirmation)
        {
            var answers = await page.SendAsync(new GetAttestationsQuery(applicationId));
            unions = answers.Failure is null ? answers.Value : null;
        }
        return new CriterionChecks(payroll, unions);
    }
}

/// <param name="Outcome">What the file showed; null where no file was checked.</param>
public sealed record PayrollCard(CheckKind Kind, PayrollOutcome? Outcome);
