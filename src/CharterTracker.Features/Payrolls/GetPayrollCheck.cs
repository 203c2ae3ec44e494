using CharterTracker.Data;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Payrolls;

/// <summary>A criterion's payroll check as the employer sees it: what to choose, and the newest result.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetPayrollCheckQuery(Guid ApplicationId, string CriterionCode) : IQuery<Result<PayrollCheckView>>, ICaseRequest;

/// <param name="IsAboutHours">The check looks for signs of zero-hours contracts, and does not judge pay.</param>
public sealed record PayrollCheckView(
    Guid ApplicationId,
    string SchemeName,
    string AuthorityName,
    string Accent,
    string CriterionCode,
    string CriterionName,
    bool IsAboutHours,
    PayScope Scope,
    bool MayWrite,
    IReadOnlyList<WorkplaceChoice> Workplaces,
    IReadOnlyDictionary<string, Guid?> RememberedWorkplaces,
    PayrollResult? Newest);

public sealed record WorkplaceChoice(Guid Id, string Name);

/// <param name="Rows">The rows to look at; empty once they were deleted.</param>
public sealed record PayrollResult(
    DateTimeOffset CheckedAt,
    DateOnly PeriodOn,
    string Sha256,
    string Layout,
    PayrollColumnsRead Columns,
    PayrollStatements Statements,
    PayCounts Counts,
    PayDistribution Distribution,
    PayOutcome Outcome,
    ZeroHoursOutcome ZeroHours,
    int ZeroHoursLines,
    PayRates Rates,
    IReadOnlyList<FailingRow> Rows,
    DateTimeOffset? RowsForgottenAt)
{
    /// <summary>Whether the numbers are of people; without a works number in every row they are of rows.</summary>
    public bool CountsPeople => Columns.HasWorksNumbers && Counts.Unnumbered == 0;

    /// <summary>How many of the declared workforce are not in the file; null where nine in ten are, or where nobody knows.</summary>
    public int? Missing => PayrollCoverages.Missing(Counts.People, Counts.People == 0 ? null : Statements.Headcount);
}

internal sealed class GetPayrollCheckHandler(CharterDbContext db, CaseAccess cases, CaseActors actors)
    : IRequestHandler<GetPayrollCheckQuery, Result<PayrollCheckView>>
{
    public async Task<Result<PayrollCheckView>> Handle(GetPayrollCheckQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, scheme) = (opened.Value.Application, opened.Value.Scheme);
        var criterion = await PayrollCriteria.FindAsync(db, application, request.CriterionCode, cancellationToken);
        if (criterion is null)
        {
            return new Failure.NotFound();
        }
        var workplaces = await db.Employers.AsNoTracking()
            .Where(e => e.Id == application.EmployerId)
            .SelectMany(e => e.Workplaces)
            .Select(w => new WorkplaceChoice(w.Id, w.Name))
            .ToListAsync(cancellationToken);
        var check = await db.PayrollChecks.AsNoTracking()
            .Where(c => c.ApplicationId == application.Id && c.CriterionCode == criterion.Code)
            .OrderByDescending(c => c.CheckedAt)
            .FirstOrDefaultAsync(cancellationToken);
        var remembered = await db.PayrollSetups.AsNoTracking().SingleOrDefaultAsync(s => s.EmployerId == application.EmployerId, cancellationToken);
        var actor = await actors.ActingOnAsync(application, cancellationToken);
        return new PayrollCheckView(
            application.Id,
            scheme.Name,
            scheme.AuthorityName,
            scheme.Accent,
            criterion.Code,
            criterion.Name,
            criterion.Check == CheckKind.ZeroHoursSigns,
            new PayScope(criterion.Population.AgeFrom, criterion.Population.Apprentices),
            application.MayWrite(criterion.Code, actor),
            workplaces,
            remembered?.Workplaces ?? new Dictionary<string, Guid?>(),
            check is null ? null : ResultOf(check));
    }

    private static PayrollResult ResultOf(PayrollCheck check) => new(
        check.CheckedAt,
        check.PeriodOn,
        check.Sha256,
        check.Layout,
        check.Columns,
        check.Statements,
        check.Counts,
        check.Distribution,
        check.Outcome,
        check.ZeroHours,
        check.ZeroHoursLines,
        check.Rates,
        check.Rows,
        check.RowsForgottenAt);
}
