using CharterTracker.Data;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Assessments;

/// <summary>The lead assessor closes a union's disagreement with a reason.</summary>
[Requires(Permission.Moderate)]
public sealed record CloseDisagreementCommand(Guid ApplicationId, Guid AttestationId, string? Because) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => ApplicationId;
}

internal sealed class CloseDisagreementValidator : AbstractValidator<CloseDisagreementCommand>
{
    public CloseDisagreementValidator() =>
        RuleFor(c => c.Because)
            .NotEmpty().WithMessage("Say why it is closed")
            .MaximumLength(Attestation.NoteMaxLength).WithMessage("The reason must be {MaxLength} characters or fewer");
}

internal sealed class CloseDisagreementHandler(CharterDbContext db, CaseDesk desk) : IRequestHandler<CloseDisagreementCommand, Result>
{
    public async Task<Result> Handle(CloseDisagreementCommand request, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(request.ApplicationId, version: null, Permission.Moderate, cancellationToken) is not var (application, actor, now)
            || await db.Attestations.SingleOrDefaultAsync(
                a => a.Id == request.AttestationId && a.ApplicationId == application.Id, cancellationToken) is not { } attestation)
        {
            return new Failure.NotFound();
        }

        attestation.CloseDisagreement(request.Because!, actor, now);
        return Result.Success;
    }
}
