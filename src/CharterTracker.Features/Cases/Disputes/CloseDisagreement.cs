using CharterTracker.Data;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>Closes a union's disagreement, as a lead assessor, with a reason.</summary>
[Requires(Permission.Moderate)]
public sealed record CloseDisagreementCommand(Guid ApplicationId, Guid AttestationId, string? Reason) : ICommand<Result>, ICaseRequest;

internal sealed class CloseDisagreementValidator : AbstractValidator<CloseDisagreementCommand>
{
    public CloseDisagreementValidator() =>
        RuleFor(c => c.Reason)
            .NotEmpty().OverridePropertyName("Because").WithMessage("Say why it is closed")
            .MaximumLength(Attestation.NoteMaxLength).WithMessage("The reason must be {MaxLength} characters or fewer");
}

internal sealed class CloseDisagreementHandler(CharterDbContext db, CaseAccess cases) : IRequestHandler<CloseDisagreementCommand, Result>
{
    public async Task<Result> Handle(CloseDisagreementCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        if (await db.Attestations.SingleOrDefaultAsync(
            a => a.Id == request.AttestationId && a.ApplicationId == application.Id, cancellationToken) is not { } attestation)
        {
            return new Failure.NotFound();
        }

        attestation.CloseDisagreement(request.Reason!, actor, now);
        return Result.Success;
    }
}
