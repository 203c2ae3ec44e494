using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Decisions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Decisions;

/// <summary>Proposes a decision for the other panel members to sign: outcome, level, reasons, conditions and dates.</summary>
[Requires(Permission.Decide)]
public sealed record ProposeDecisionCommand(Guid ApplicationId, Guid Version, ProposedTerms Terms) : ICommand<Result<Guid>>, ICaseRequest;

internal sealed class ProposeDecisionValidator : AbstractValidator<ProposeDecisionCommand>
{
    public ProposeDecisionValidator() => RuleFor(c => c.Terms).SetValidator(new ProposedTermsValidator());
}

internal sealed class ProposeDecisionHandler(CharterDbContext db, CaseAccess cases, AwardGuard panel)
    : IRequestHandler<ProposeDecisionCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(ProposeDecisionCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var open = opened.Value;
        var application = open.Application;
        var terms = request.Terms.ToTerms() with
        {
            Organisation = await SubmittedOrganisation.ReadAsync(db,
            application, cancellationToken)
        };
        var content = await panel.ContentOfAsync(application, cancellationToken);
        var decision = Decision.Propose(application, terms, await panel.RatesInForceAsync(cancellationToken), open.Actor, open.Now);
        if (await panel.DateErrorsAsync(open, terms, content, $"{nameof(request.Terms)}.", cancellationToken) is { Count: > 0 } wrong)
        {
            return new Failure.Invalid(wrong);
        }
        _ = await panel.GuardAsync(open, terms, content, cancellationToken);
        if (await db.FindProposalAsync(application.Id, cancellationToken) is not null)
        {
            return new Failure.Conflict("A decision on this application is proposed already. Read it, then sign or change it");
        }

        db.Decisions.Add(decision);
        // Two members who propose at the same moment must not leave two texts to sign.
        db.Lock(application);
        cases.Note(open, CasePart.Decided);
        return decision.Id;
    }
}
