using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>Moves an application on whose clarification was not answered in time; the earlier submission stands.</summary>
[Requires(Permission.Console)]
public sealed record PassClarificationDeadlineCommand(Guid ApplicationId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => ApplicationId;
}

internal sealed class PassClarificationDeadlineHandler(CharterDbContext db, ApplicationMail mail, TimeProvider clock)
    : IRequestHandler<PassClarificationDeadlineCommand, Result>
{
    public async Task<Result> Handle(PassClarificationDeadlineCommand request, CancellationToken cancellationToken)
    {
        var application = await db.Applications.SingleOrDefaultAsync(
            a => a.Id == request.ApplicationId && a.Status == ApplicationStatus.Clarification, cancellationToken);
        if (application is null)
        {
            return new Failure.NotFound();
        }
        application.LetDeadlinePass(clock.GetUtcNow(), Actor.TheSystem);
        await mail.TellOfPassedDeadlineAsync(application, cancellationToken);
        return Result.Success;
    }
}
