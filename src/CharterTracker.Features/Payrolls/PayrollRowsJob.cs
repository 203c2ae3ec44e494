using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Features.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Payrolls;

/// <summary>The job that has the rows of payroll checks deleted, once nobody can need them.</summary>
public sealed class PayrollRowsJob(CharterDbContext db, IMediator mediator, TimeProvider clock) : IJob
{
    public static string Name => "payroll-rows";

    public async Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken) =>
        await DueAt(db, clock.GetUtcNow()).OrderBy(c => c.CheckedAt).Select(c => c.Id).Take(50).ToListAsync(cancellationToken);

    public async Task RunAsync(Guid itemId, CancellationToken cancellationToken)
    {
        // Not found means that the rows were deleted, or an appeal was lodged, in the meantime.
        await mediator.Send(new ForgetPayrollRowsCommand(itemId), cancellationToken);
    }

    /// <summary>
    /// The checks whose rows are due to be deleted: replaced by a newer check; of an application that was decided, with the time to appeal
    /// over and no appeal open; or of a draft or withdrawn application, after <see cref="PayrollCheck.DaysRowsAreKeptUndecided"/> days.
    /// </summary>
    internal static IQueryable<PayrollCheck> DueAt(CharterDbContext db, DateTimeOffset now)
    {
        var lastNotice = now.AddDays(-Appeal.DaysToLodge);
        var lastCheck = now.AddDays(-PayrollCheck.DaysRowsAreKeptUndecided);
        return db.PayrollChecks.Where(c => c.RowsForgottenAt == null
            && (db.PayrollChecks.Any(n => n.ApplicationId == c.ApplicationId && n.CriterionCode == c.CriterionCode && n.CheckedAt > c.CheckedAt)
                || db.Applications.Any(a => a.Id == c.ApplicationId && a.Status == ApplicationStatus.Decided
                    && db.Decisions.Any(d => d.ApplicationId == a.Id && d.MadeAt != null)
                    && !db.Decisions.Any(d => d.ApplicationId == a.Id && d.MadeAt != null && (d.NotifiedAt == null || d.NotifiedAt >= lastNotice))
                    && !db.Appeals.Any(p => p.ApplicationId == a.Id && p.Status == AppealStatus.Lodged))
                || db.Applications.Any(a => a.Id == c.ApplicationId && c.CheckedAt < lastCheck
                    && (a.Status == ApplicationStatus.Draft || a.Status == ApplicationStatus.Withdrawn))));
    }
}
