using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Correspondence;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Attestations;

/// <summary>A union's officer answers, once. A disagreement is told at once to the lead assessors who may judge it.</summary>
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

internal sealed class GiveAttestationHandler(CharterDbContext db, CaseStaff staff, Post post, TimeProvider clock) : IRequestHandler<GiveAttestationCommand, Result>
{
    public async Task<Result> Handle(GiveAttestationCommand request, CancellationToken cancellationToken)
    {
        var hash = Attestation.HashOf(request.Token);
        var attestation = await db.Attestations.SingleOrDefaultAsync(a => a.TokenHash == hash, cancellationToken);
        if (attestation is null)
        {
            return Result.Failed(new Failure.NotFound());
        }

        attestation.Give(request.Answer!.Value, string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(), clock.GetUtcNow());
        if (attestation.IsOpenDisagreement)
        {
            var application = await db.Applications.SingleAsync(a => a.Id == attestation.ApplicationId, cancellationToken);
            // A decision that is on its way, and has read that nobody disagrees, must not be made past this.
            db.Lock(application);
            await TellLeadsAsync(application, cancellationToken);
        }
        return Result.Success;
    }

    private async Task TellLeadsAsync(Application application, CancellationToken cancellationToken)
    {
        foreach (var to in await staff.LeadMailsAsync(application, cancellationToken))
        {
            post.Send(
                to,
                $"A union disagrees on {application.Reference}",
                "A union's officer has answered that the employer's statement about recognition is not right. Nothing can be awarded until you have closed the disagreement.",
                $"If the application was submitted, you find it here: {post.LinkTo($"/assess/{application.Id}")}");
        }
    }
}
