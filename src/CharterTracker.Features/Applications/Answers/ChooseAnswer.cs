using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>Settles which of two competing texts becomes the answer; the other is deleted.</summary>
/// <param name="Version">Version of the answer that was shown next to the other text.</param>
/// <param name="CompetingAnswerVersion">Version of the other text, as it was shown.</param>
/// <param name="TakesCompetingAnswer">True for the other text, false for the answer as it is.</param>
[Requires(Permission.ActForEmployer)]
public sealed record ChooseAnswerCommand(Guid ApplicationId, Guid CompetingAnswerId, Guid Version, Guid CompetingAnswerVersion, bool TakesCompetingAnswer)
    : ICommand<Result>, ICaseRequest;

internal sealed class ChooseAnswerHandler(CharterDbContext db, CaseAccess cases)
    : IRequestHandler<ChooseAnswerCommand, Result>
{
    public async Task<Result> Handle(ChooseAnswerCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        var competing = await db.CompetingAnswers.SingleOrDefaultAsync(r => r.Id == request.CompetingAnswerId && r.ApplicationId == request.ApplicationId, cancellationToken);
        if (competing is null)
        {
            return new Failure.NotFound();
        }
        var answer = await db.Answers.SingleAsync(a => a.Id == competing.AnswerId, cancellationToken);
        db.ExpectVersion(answer, request.Version);
        db.ExpectVersion(competing, request.CompetingAnswerVersion);

        answer.Write(
            application,
            request.TakesCompetingAnswer ? competing.Values : answer.Values,
            isFinished: answer.IsFinished && !request.TakesCompetingAnswer,
            actor,
            now);
        db.CompetingAnswers.Remove(competing);
        return Result.Success;
    }
}
