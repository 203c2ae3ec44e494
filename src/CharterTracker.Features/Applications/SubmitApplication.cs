using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Applications;

/// <summary>Signs the declaration and freezes the first submission.</summary>
/// <param name="Seen">Fingerprint of the answers as the signatory saw them.</param>
[Requires(Permission.ActForEmployer, FreshProof = true)]
public sealed record SubmitApplicationCommand(Guid ApplicationId, Guid Version, string? Seen, bool HasDeclared, string? Proof)
    : ICommand<Result>, IProven, IHasSubject
{
    public Guid SubjectId => ApplicationId;
}

internal sealed class SubmitApplicationValidator : AbstractValidator<SubmitApplicationCommand>
{
    public SubmitApplicationValidator() =>
        RuleFor(c => c.HasDeclared).Equal(true).WithMessage("Tick the box to sign the declaration");
}

internal sealed class SubmitApplicationHandler(SubmissionDesk desk, ApplicationMail mail) : IRequestHandler<SubmitApplicationCommand, Result>
{
    public async Task<Result> Handle(SubmitApplicationCommand request, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(request.ApplicationId, request.Version, cancellationToken) is not var (file, actor))
        {
            return new Failure.NotFound();
        }
        file.GuardComplete();

        file.Application.Submit(actor, file.Now);
        await desk.FreezeAsync(file, actor, request.Seen, cancellationToken);
        await mail.TellOfSubmissionAsync(file, cancellationToken);
        return Result.Success;
    }
}
