using CharterTracker.Data;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>Removes a recognition that was added by mistake, before any union was asked about it.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record RemoveRecognitionCommand(Guid ApplicationId, Guid RecognitionId) : ICommand<Result>, ICaseRequest
{
    public Guid SubjectId => RecognitionId;
}

internal sealed class RemoveRecognitionHandler(CharterDbContext db, RecognitionCases recognitions)
    : IRequestHandler<RemoveRecognitionCommand, Result>
{
    public async Task<Result> Handle(RemoveRecognitionCommand request, CancellationToken cancellationToken)
    {
        var opened = await recognitions.OpenAsync(request, request.RecognitionId, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (_, recognition, actor) = opened.Value;
        Recognition.GuardRemoval(await db.Attestations.AnyAsync(a => a.RecognitionId == recognition.Id, cancellationToken), actor);

        db.Recognitions.Remove(recognition);
        return Result.Success;
    }
}
