using CharterTracker.Data;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Features.Access;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Payrolls;

/// <summary>
/// The payroll check that the newest submission names, as staff see it: the outcome, and figures only for groups of ten people or more.
/// </summary>
[Requires(Permission.ReadCases)]
public sealed record GetPayrollOutcomeQuery(Guid ApplicationId, string CriterionCode) : IQuery<Result<PayrollOutcome>>, ICaseRequest;

/// <param name="Counts">Null where any group in it has fewer than ten people.</param>
/// <param name="Bands">Pay bands of ten people or more each; empty where there are too few people.</param>
public sealed record PayrollOutcome(
    DateTimeOffset CheckedAt,
    DateOnly PeriodOn,
    string Sha256,
    PayOutcome Outcome,
    ZeroHoursOutcome ZeroHours,
    PayRates Rates,
    PayrollStatements Statements,
    PayCounts? Counts,
    IReadOnlyList<PayBand> Bands)
{
    /// <summary>
    /// Whether the file says how many people it has. Where it does not, nothing is shown that is shown only of ten or more.
    /// </summary>
    public bool CountsPeople { get; init; }

    /// <summary>How much of the workforce is in the file.</summary>
    public PayrollCoverage Coverage { get; init; }
}

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
