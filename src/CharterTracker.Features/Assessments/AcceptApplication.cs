using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Assessments;

/// <summary>The lead assessor takes the application on: complete, in the area, not a duplicate, no open union disagreement.</summary>
[Requires(Permission.CheckIntake)]
public sealed record AcceptApplicationCommand(Guid ApplicationId, Guid Version) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => ApplicationId;
}

internal sealed class AcceptApplicationHandler(CharterDbContext db, CaseDesk desk) : IRequestHandler<AcceptApplicationCommand, Result>
{
    public async Task<Result> Handle(AcceptApplicationCommand request, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(request.ApplicationId, request.Version, Permission.CheckIntake, cancellationToken) is not { } open)
        {
            return Result.Failed(new Failure.NotFound());
        }

        open.Application.Accept(await db.IsDisagreementOpenAsync(open.Application.Id, cancellationToken), open.Actor);
        return Result.Success;
    }
}
