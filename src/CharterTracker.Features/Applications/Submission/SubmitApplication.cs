using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Applications;

/// <summary>Signs the declaration and freezes the first submission.</summary>
/// <param name="Fingerprint">Fingerprint of the answers as the signatory saw them.</param>
[Requires(Permission.ActForEmployer, FreshProof = true)]
public sealed record SubmitApplicationCommand(Guid ApplicationId, Guid Version, string? Fingerprint, bool HasDeclared, string? Proof)
    : ICommand<Result>, IHasProof, ICaseRequest;

internal sealed class SubmitApplicationValidator : AbstractValidator<SubmitApplicationCommand>
{
    public SubmitApplicationValidator() =>
        RuleFor(c => c.HasDeclared).Equal(true).WithMessage("Tick the box to sign the declaration");
}

internal sealed class SubmitApplicationHandler(CaseAccess cases, SubmissionFreezer freezer, ApplicationMail mail)
    : IRequestHandler<SubmitApplicationCommand, Result>
{
    public async Task<Result> Handle(SubmitApplicationCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var actor = opened.Value.Actor;
        var pending = await freezer.ReadAsync(opened.Value, cancellationToken);
        pending.Completeness.GuardComplete();

        pending.Read.Application.Submit(actor, pending.Now);
        await freezer.FreezeAsync(pending, actor, request.Fingerprint, cancellationToken);
        await mail.TellOfSubmissionAsync(pending.Read, cancellationToken);
        return Result.Success;
    }
}
