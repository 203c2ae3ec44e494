using CharterTracker.Data;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Features.Access;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Payrolls;

/// <summary>What staff see of the payroll check that the newest submission names: the outcome, and figures only of groups of ten people or more.</summary>
[Requires(Permission.ReadCases)]
public sealed record GetPayrollOutcomeQuery(Guid ApplicationId, string CriterionCode) : IQuery<Result<PayrollOutcome>>, ICaseRequest;

/// <param name="Counts">Null where any group in it is of fewer than ten people.</param>
/// <param name="Bands">Steps of pay, each of ten people or more; empty where there are not so many.</param>
public sealed record PayrollOutcome(
    DateTimeOffset CheckedAt,
    DateOnly PeriodOn,
    string Sha256,
    PayOutcome Outcome,
    ZeroHoursOutcome ZeroHours,
    PayRates Rates,
    PayrollStatements Statements,
    PayCounts? Counts,
    IReadOnlyList<PayBand> Bands);

internal sealed class GetPayrollOutcomeHandler(CharterDbContext db, CaseAccess cases)
    : IRequestHandler<GetPayrollOutcomeQuery, Result<PayrollOutcome>>
{
    public async Task<Result<PayrollOutcome>> Handle(GetPayrollOutcomeQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var sent = await SubmissionContent.NewestAsync(db, request.ApplicationId, SubmissionPaths.PayrollOf(request.CriterionCode), cancellationToken);
        var outcome = await PayrollOutcomes.ReadAsync(db, request.ApplicationId, sent.PayrollOf(request.CriterionCode), cancellationToken);
        return outcome is null ? new Failure.NotFound() : outcome;
    }
}
