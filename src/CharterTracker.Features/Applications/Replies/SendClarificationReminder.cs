using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>Reminds a team, once, of a clarification that it has not answered. Not found where the reminder is no longer due.</summary>
[Requires(Permission.Console)]
public sealed record SendClarificationReminderCommand(Guid ApplicationId) : ICommand<Result>, ICaseRequest;

internal sealed class SendClarificationReminderHandler(CharterDbContext db, CaseAccess cases, ApplicationMail mail, TimeProvider clock)
    : IRequestHandler<SendClarificationReminderCommand, Result>
{
    public async Task<Result> Handle(SendClarificationReminderCommand request, CancellationToken cancellationToken)
    {
        // The reminder is marked as sent by a statement of its own: a new version of the application would have the reply of a person who
        // is signing it in this moment refused. It is in one transaction with the mails, so that it is marked only where they are sent.
        await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await cases.Query(request)
            .DueForAReminder(clock.GetUtcNow())
            .Where(a => a.Id == request.ApplicationId)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.ClarificationReminderDueAt, (DateTimeOffset?)null), cancellationToken);
        if (taken == 0)
        {
            return new Failure.NotFound();
        }
        var application = await cases.Query(request).SingleAsync(a => a.Id == request.ApplicationId, cancellationToken);
        await mail.RemindOfClarificationAsync(application, cancellationToken);
        return Result.Success;
    }
}

internal static class ClarificationReminders
{
    public static IQueryable<Application> DueForAReminder(this IQueryable<Application> applications, DateTimeOffset now) =>
        applications.Where(a => a.Status == ApplicationStatus.Clarification && a.ClarificationReminderDueAt <= now && a.ClarificationDueAt > now);
}
