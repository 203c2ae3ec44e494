using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Applications;

/// <summary>Sends the answer to a clarification: the next submission, and the next round.</summary>
/// <param name="Seen">Fingerprint of the answers as the signatory saw them.</param>
[Requires(Permission.ActForEmployer, FreshProof = true)]
public sealed record ReplyToClarificationCommand(Guid ApplicationId, Guid Version, string? Seen, bool HasDeclared, string? Proof)
    : ICommand<Result>, IProven, IHasSubject
{
    public Guid SubjectId => ApplicationId;
}

internal sealed class ReplyToClarificationValidator : AbstractValidator<ReplyToClarificationCommand>
{
    public ReplyToClarificationValidator() =>
        RuleFor(c => c.HasDeclared).Equal(true).WithMessage("Tick the box to sign the declaration");
}

internal sealed class ReplyToClarificationHandler(SubmissionDesk desk, ApplicationMail mail) : IRequestHandler<ReplyToClarificationCommand, Result>
{
    public async Task<Result> Handle(ReplyToClarificationCommand request, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(request.ApplicationId, request.Version, cancellationToken) is not var (file, actor))
        {
            return new Failure.NotFound();
        }
        file.GuardOpenCriteriaAreFinished();

        file.Application.Reply(actor, file.Now);
        await desk.FreezeAsync(file, actor, request.Seen, cancellationToken);
        await mail.TellOfReplyAsync(file, cancellationToken);
        return Result.Success;
    }
}
