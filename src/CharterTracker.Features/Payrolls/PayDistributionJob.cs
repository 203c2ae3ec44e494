using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Features.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Payrolls;

/// <summary>
/// The job that has the pay distribution of a check deleted, twelve months after the end of the accreditation. Until then each new rate is
/// held against it.
/// </summary>
public sealed class PayDistributionJob(CharterDbContext db, IMediator mediator, TimeProvider clock) : IJob
{
    public static string Name => "pay-distribution";

    public async Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken) =>
        await DueAt(db, clock.GetUtcNow()).OrderBy(c => c.CheckedAt).Select(c => c.Id).Take(50).ToListAsync(cancellationToken);

    public async Task RunAsync(Guid itemId, CancellationToken cancellationToken)
    {
        // Not found means that it was deleted in the meantime.
        await mediator.Send(new ForgetPayDistributionCommand(itemId), cancellationToken);
    }

    /// <summary>
    /// The checks whose distribution is due to be deleted: of an application that is over, whose accreditations ended, or which was decided
    /// or withdrawn without one, <see cref="PayrollCheck.MonthsDistributionIsKept"/> months ago or more.
    /// </summary>
    internal static IQueryable<PayrollCheck> DueAt(CharterDbContext db, DateTimeOffset now)
    {
        var since = now.AddMonths(-PayrollCheck.MonthsDistributionIsKept);
        var lastDay = LondonDays.From(since);
        return db.PayrollChecks.Where(c => c.DistributionForgottenAt == null
            && c.CheckedAt < since
            && db.Applications.Any(a =>
                a.Id == c.ApplicationId && (a.Status == ApplicationStatus.Decided || a.Status == ApplicationStatus.Withdrawn))
            && !db.Accreditations.Any(a => a.ApplicationId == c.ApplicationId && a.ValidUntil >= lastDay)
            && !db.Decisions.Any(d => d.ApplicationId == c.ApplicationId && d.MadeAt >= since));
    }
}
