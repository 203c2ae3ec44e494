using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Assessments;

/// <summary>The lead assessor takes the application on: complete, in the area, not a duplicate, no open union disagreement.</summary>
/// <param name="HasConsidered">The lead has thought about what is missing, out of the area or perhaps a duplicate, and takes the case on all the same.</param>
[Requires(Permission.CheckIntake)]
public sealed record AcceptApplicationCommand(Guid ApplicationId, Guid Version, bool HasConsidered = false) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => ApplicationId;
}

internal sealed class AcceptApplicationHandler(CharterDbContext db, CaseDesk desk, IntakeDesk intake) : IRequestHandler<AcceptApplicationCommand, Result>
{
    public async Task<Result> Handle(AcceptApplicationCommand request, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(request.ApplicationId, request.Version, Permission.CheckIntake, cancellationToken) is not { } open)
        {
            return new Failure.NotFound();
        }
        if (!request.HasConsidered && (await intake.ReadAsync(open.Application, cancellationToken)).HasDoubts)
        {
            return new Failure.Invalid([new FieldError(nameof(request.HasConsidered), "Tick this if you have thought about what is shown here and accept the application all the same")]);
        }

        open.Application.Accept(await db.IsDisagreementOpenAsync(open.Application.Id, cancellationToken), open.Actor);
        return Result.Success;
    }
}
