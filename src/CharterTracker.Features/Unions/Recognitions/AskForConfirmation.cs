using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>
/// Sends the union's registered officer a link that can be used once. An earlier link is voided, and the time to answer begins again.
/// </summary>
[Requires(Permission.ActForEmployer)]
public sealed record AskForConfirmationCommand(Guid ApplicationId, Guid RecognitionId) : ICommand<Result>, ICaseRequest
{
    public Guid SubjectId => RecognitionId;
}

internal sealed class AskForConfirmationHandler(
    CharterDbContext db, RecognitionCases recognitions, UnionLetters letters, TimeProvider clock)
    : IRequestHandler<AskForConfirmationCommand, Result>
{
    public async Task<Result> Handle(AskForConfirmationCommand request, CancellationToken cancellationToken)
    {
        var opened = await recognitions.OpenAsync(request, request.RecognitionId, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, recognition, actor) = opened.Value;
        recognition.GuardAsking(actor);
        var union = await db.Unions.SingleAsync(u => u.Id == recognition.UnionId, cancellationToken);
        var officer = union.OfficerFor(application.SchemeId);
        BrokenRuleException.ThrowUnless(officer is not null, $"We have nobody at {union.Name} to ask yet. Our administrators can see this and will find out who to ask");

        var now = clock.GetUtcNow();
        var earlier = await db.Attestations
            .Where(a => a.ApplicationId == application.Id && a.RecognitionId == recognition.Id && a.Revision == recognition.Revision)
            .ToListAsync(cancellationToken);
        var replaces = earlier.Exists(a => a.StateAt(now) == AttestationState.Waiting);
        earlier.ForEach(a => a.Replace(now));
        var (attestation, token) = Attestation.Ask(
            application.Id, recognition, officer, now, replaces ? AttestationOccasion.Replacement : AttestationOccasion.Asked);
        await letters.SendAsync(application, recognition, union, officer, attestation, token, cancellationToken);
        return Result.Success;
    }
}
