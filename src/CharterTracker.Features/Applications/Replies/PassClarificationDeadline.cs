using CharterTracker.Domain.Applications;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Applications;

/// <summary>Moves an application on whose clarification was not answered in time; the earlier submission stands.</summary>
[Requires(Permission.Console)]
public sealed record PassClarificationDeadlineCommand(Guid ApplicationId) : ICommand<Result>, ICaseRequest;

internal sealed class PassClarificationDeadlineHandler(CaseAccess cases, ApplicationMail mail)
    : IRequestHandler<PassClarificationDeadlineCommand, Result>
{
    public async Task<Result> Handle(PassClarificationDeadlineCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        if (application.Status != ApplicationStatus.Clarification)
        {
            return new Failure.NotFound();
        }
        application.LetDeadlinePass(now, actor);
        await mail.TellOfPassedDeadlineAsync(application, cancellationToken);
        return Result.Success;
    }
}
