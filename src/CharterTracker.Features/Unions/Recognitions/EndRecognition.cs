using CharterTracker.Data;
using CharterTracker.Features.Concerns;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Unions;

/// <summary>
/// Records that a recognition has ended, during an application or long after the award. Awards that the employer holds then get a concern.
/// </summary>
[Requires(Permission.ActForEmployer)]
public sealed record EndRecognitionCommand(Guid ApplicationId, Guid RecognitionId, Guid Version, DateOnly? EndedOn)
    : ICommand<Result>, ICaseRequest
{
    public Guid SubjectId => RecognitionId;
}

internal sealed class EndRecognitionValidator : AbstractValidator<EndRecognitionCommand>
{
    public EndRecognitionValidator() => RuleFor(c => c.EndedOn).NotNull().WithMessage("Enter the date on which the recognition ended");
}

internal sealed class EndRecognitionHandler(
    CharterDbContext db, RecognitionCases recognitions, DerecognitionConcerns concerns, TimeProvider clock)
    : IRequestHandler<EndRecognitionCommand, Result>
{
    public async Task<Result> Handle(EndRecognitionCommand request, CancellationToken cancellationToken)
    {
        var opened = await recognitions.FindAsync(request, request.RecognitionId, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (_, recognition, actor) = opened.Value;
        db.ExpectVersion(recognition, request.Version);
        recognition.End(request.EndedOn!.Value, actor, clock.GetUtcNow());
        await concerns.OpenAsync(recognition, cancellationToken);
        return Result.Success;
    }
}
