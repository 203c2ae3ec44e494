using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Applications;

/// <summary>Sends the answer to a clarification: the next submission, and the next round.</summary>
/// <param name="Fingerprint">Fingerprint of the answers as the signatory saw them.</param>
[Requires(Permission.ActForEmployer, FreshProof = true)]
public sealed record ReplyToClarificationCommand(Guid ApplicationId, Guid Version, string? Fingerprint, bool HasDeclared, string? Proof)
    : ICommand<Result>, IHasProof, ICaseRequest;

internal sealed class ReplyToClarificationValidator : AbstractValidator<ReplyToClarificationCommand>
{
    public ReplyToClarificationValidator() =>
        RuleFor(c => c.HasDeclared).Equal(true).WithMessage("Tick the box to sign the declaration");
}

internal sealed class ReplyToClarificationHandler(CaseAccess cases, SubmissionFreezer freezer, ApplicationMail mail)
    : IRequestHandler<ReplyToClarificationCommand, Result>
{
    public async Task<Result> Handle(ReplyToClarificationCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var actor = opened.Value.Actor;
        var pending = await freezer.ReadAsync(opened.Value, cancellationToken);
        pending.Completeness.GuardOpenCriteriaAreFinished();

        pending.Read.Application.Reply(actor, pending.Now);
        await freezer.FreezeAsync(pending, actor, request.Fingerprint, cancellationToken);
        await mail.TellOfReplyAsync(pending.Read, cancellationToken);
        return Result.Success;
    }
}
