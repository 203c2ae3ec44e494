using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Recognitions;

/// <summary>The employer says that a recognition has ended.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record EndRecognitionCommand(Guid ApplicationId, Guid RecognitionId, Guid Version, DateOnly? EndedOn) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => RecognitionId;
}

internal sealed class EndRecognitionValidator : AbstractValidator<EndRecognitionCommand>
{
    public EndRecognitionValidator() => RuleFor(c => c.EndedOn).NotNull().WithMessage("Enter the date on which the recognition ended");
}

internal sealed class EndRecognitionHandler(CharterDbContext db, RecognitionCases cases, TimeProvider clock) : IRequestHandler<EndRecognitionCommand, Result>
{
    public async Task<Result> Handle(EndRecognitionCommand request, CancellationToken cancellationToken)
    {
        if (await cases.OpenAsync(request.ApplicationId, request.RecognitionId, cancellationToken) is not var (_, recognition, actor))
        {
            return Result.Failed(new Failure.NotFound());
        }
        db.ExpectVersion(recognition, request.Version);
        recognition.End(request.EndedOn!.Value, actor, clock.GetUtcNow());
        return Result.Success;
    }
}
