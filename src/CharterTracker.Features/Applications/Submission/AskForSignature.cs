using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>Asks the owners and signatories, by mail, to sign what a contributor has finished.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record AskForSignatureCommand(Guid ApplicationId, Guid Version) : ICommand<Result>, ICaseRequest;

internal sealed class AskForSignatureHandler(CharterDbContext db, CaseAccess cases, SubmissionFreezer freezer, ApplicationMail mail)
    : IRequestHandler<AskForSignatureCommand, Result>
{
    public async Task<Result> Handle(AskForSignatureCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var actor = opened.Value.Actor;
        var pending = await freezer.ReadAsync(opened.Value, cancellationToken);
        if (pending.Read.Application.Status == ApplicationStatus.Clarification)
        {
            pending.Completeness.GuardOpenCriteriaAreFinished();
        }
        else
        {
            pending.Completeness.GuardComplete();
        }

        pending.Read.Application.AskForSignature(actor, pending.Now);
        var asking = await db.Users.Where(u => u.Id == actor.UserId).Select(u => u.FullName).SingleAsync(cancellationToken);
        await mail.AskForSignatureAsync(pending.Read, asking, cancellationToken);
        return Result.Success;
    }
}
