using CharterTracker.Data;
using CharterTracker.Domain.Decisions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Decisions;

/// <summary>Lodges an appeal against a decision, as an owner or signatory, within 28 days of its notice.</summary>
[Requires(Permission.ActForEmployer, FreshProof = true)]
public sealed record LodgeAppealCommand(Guid ApplicationId, Guid DecisionId, string? Grounds, string? Proof)
    : ICommand<Result<Guid>>, IHasProof, ICaseRequest;

internal sealed class LodgeAppealValidator : AbstractValidator<LodgeAppealCommand>
{
    public LodgeAppealValidator() =>
        RuleFor(c => c.Grounds)
            .NotEmpty().WithMessage("Say why the decision is wrong")
            .MaximumLength(Appeal.GroundsMaxLength).WithMessage("The grounds must be {MaxLength} characters or fewer");
}

internal sealed class LodgeAppealHandler(CharterDbContext db, CaseAccess cases)
    : IRequestHandler<LodgeAppealCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(LodgeAppealCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        var decision = await db.Decisions.SingleOrDefaultAsync(
            d => d.Id == request.DecisionId && d.ApplicationId == application.Id && d.MadeAt != null, cancellationToken);
        if (decision is null)
        {
            return new Failure.NotFound();
        }
        if (await db.Appeals.AnyAsync(a => a.DecisionId == decision.Id && a.Status != AppealStatus.Withdrawn, cancellationToken))
        {
            return new Failure.Conflict("There is an appeal against this decision already");
        }

        var appeal = Appeal.Lodge(decision, request.Grounds!, actor, now);
        db.Appeals.Add(appeal);
        // A double click must not lodge it twice.
        db.Lock(decision);
        return appeal.Id;
    }
}
