using CharterTracker.Data;
using CharterTracker.Features.Concerns;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Recognitions;

/// <summary>The employer says that a recognition has ended, on a live application or long after the award. What it holds is then looked at.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record EndRecognitionCommand(Guid ApplicationId, Guid RecognitionId, Guid Version, DateOnly? EndedOn) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => RecognitionId;
}

internal sealed class EndRecognitionValidator : AbstractValidator<EndRecognitionCommand>
{
    public EndRecognitionValidator() => RuleFor(c => c.EndedOn).NotNull().WithMessage("Enter the date on which the recognition ended");
}

internal sealed class EndRecognitionHandler(CharterDbContext db, RecognitionCases cases, DerecognitionConcerns concerns, TimeProvider clock)
    : IRequestHandler<EndRecognitionCommand, Result>
{
    public async Task<Result> Handle(EndRecognitionCommand request, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(request.ApplicationId, request.RecognitionId, cancellationToken) is not var (_, recognition, actor))
        {
            return new Failure.NotFound();
        }
        db.ExpectVersion(recognition, request.Version);
        recognition.End(request.EndedOn!.Value, actor, clock.GetUtcNow());
        await concerns.OpenAsync(recognition, cancellationToken);
        return Result.Success;
    }
}
