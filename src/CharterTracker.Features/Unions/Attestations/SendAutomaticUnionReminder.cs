using CharterTracker.Data;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>
/// Reminds a union that has not answered, on the platform's own initiative. Not found where the reminder is no longer due.
/// </summary>
[Requires(Permission.Console)]
public sealed record SendAutomaticUnionReminderCommand(Guid AttestationId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => AttestationId;
}

internal sealed class SendAutomaticUnionReminderHandler(CharterDbContext db, UnionLetters letters, TimeProvider clock)
    : IRequestHandler<SendAutomaticUnionReminderCommand, Result>
{
    public async Task<Result> Handle(SendAutomaticUnionReminderCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var asked = await db.Attestations.DueForAReminder(db, now).SingleOrDefaultAsync(a => a.Id == request.AttestationId, cancellationToken);
        if (asked is null)
        {
            return new Failure.NotFound();
        }
        var application = await db.Applications.SingleAsync(a => a.Id == asked.ApplicationId, cancellationToken);
        var recognition = await db.Recognitions.SingleAsync(r => r.Id == asked.RecognitionId, cancellationToken);
        var union = await db.Unions.SingleAsync(u => u.Id == recognition.UnionId, cancellationToken);
        var officer = union.OfficerFor(application.SchemeId)!;

        var (reminder, token) = asked.Remind(officer, AttestationOccasion.AutomaticReminder, now);
        await letters.SendAsync(application, recognition, union, officer, reminder, token, cancellationToken);
        return Result.Success;
    }
}
