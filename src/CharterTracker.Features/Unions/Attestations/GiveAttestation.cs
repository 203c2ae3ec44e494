using CharterTracker.Data;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>
/// Records a union officer's answer, once. The employer is told that there is an answer; the lead assessors who may judge it are told of a
/// disagreement.
/// </summary>
[Requires(Permission.Public)]
public sealed record GiveAttestationCommand(string Token, AttestationAnswer? Answer, string? Note) : ICommand<Result>;

internal sealed class GiveAttestationValidator : AbstractValidator<GiveAttestationCommand>
{
    public GiveAttestationValidator()
    {
        RuleFor(c => c.Answer).NotNull().WithMessage("Choose an answer").IsInEnum();
        RuleFor(c => c.Note)
            .NotEmpty().When(c => c.Answer is not (null or AttestationAnswer.Confirm)).WithMessage("Say in a sentence or two what the assessors should know");
        RuleFor(c => c.Note)
            .MaximumLength(Attestation.NoteMaxLength).WithMessage("The note must be {MaxLength} characters or fewer");
    }
}

internal sealed class GiveAttestationHandler(CharterDbContext db, UnionMail mail, TimeProvider clock) : IRequestHandler<GiveAttestationCommand, Result>
{
    public async Task<Result> Handle(GiveAttestationCommand request, CancellationToken cancellationToken)
    {
        var hash = Attestation.HashOf(request.Token);
        var attestation = await db.Attestations.SingleOrDefaultAsync(a => a.TokenHash == hash, cancellationToken);
        if (attestation is null)
        {
            return new Failure.NotFound();
        }

        var now = clock.GetUtcNow();
        var recognition = await db.Recognitions.SingleAsync(r => r.Id == attestation.RecognitionId, cancellationToken);
        attestation.VoidIfOutdated(recognition, now);
        attestation.RecordAnswer(request.Answer!.Value, string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(), now);

        var application = await db.Applications.SingleAsync(a => a.Id == attestation.ApplicationId, cancellationToken);
        var union = await db.Unions.Where(u => u.Id == recognition.UnionId).Select(u => u.Name).SingleAsync(cancellationToken);
        await mail.TellOfAnswerAsync(application, union, cancellationToken);
        if (attestation.IsOpenDisagreement)
        {
            // A decision that is being made, and has read that nobody disagrees, must not be completed in spite of this answer.
            db.Lock(application);
            await mail.TellOfDisagreementAsync(application, cancellationToken);
        }
        return Result.Success;
    }
}
