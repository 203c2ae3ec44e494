using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>Reminds a union at the employer's request. The time to answer does not begin again.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record SendUnionReminderCommand(Guid ApplicationId, Guid RecognitionId) : ICommand<Result>, ICaseRequest
{
    public Guid SubjectId => RecognitionId;
}

internal sealed class SendUnionReminderHandler(CharterDbContext db, RecognitionCases recognitions, UnionLetters letters, TimeProvider clock)
    : IRequestHandler<SendUnionReminderCommand, Result>
{
    public async Task<Result> Handle(SendUnionReminderCommand request, CancellationToken cancellationToken)
    {
        var opened = await recognitions.OpenAsync(request, request.RecognitionId, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, recognition, actor) = opened.Value;
        recognition.GuardAsking(actor);
        var asked = await db.Attestations
            .Where(a => a.ApplicationId == application.Id && a.RecognitionId == recognition.Id && a.Revision == recognition.Revision)
            .OrderByDescending(a => a.AskedAt)
            .FirstOrDefaultAsync(cancellationToken);
        BrokenRuleException.ThrowUnless(asked is not null, "The union has not been asked yet, so there is nothing to remind it of");
        var union = await db.Unions.SingleAsync(u => u.Id == recognition.UnionId, cancellationToken);
        var officer = union.OfficerFor(application.SchemeId);
        BrokenRuleException.ThrowUnless(officer is not null, $"We have nobody at {union.Name} to remind. Our administrators can see this and will find out who to ask");

        var (reminder, token) = asked.Remind(officer, AttestationOccasion.Reminder, clock.GetUtcNow());
        await letters.SendAsync(application, recognition, union, officer, reminder, token, cancellationToken);
        return Result.Success;
    }
}
