using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features.Access;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Decisions;

/// <summary>Changes the proposed text; every signature on the earlier one is void.</summary>
/// <param name="Version">Version of the proposal.</param>
[Requires(Permission.Decide)]
public sealed record AmendDecisionCommand(Guid ApplicationId, Guid Version, ProposedTerms Terms) : ICommand<Result>, ICaseRequest;

internal sealed class AmendDecisionValidator : AbstractValidator<AmendDecisionCommand>
{
    public AmendDecisionValidator() => RuleFor(c => c.Terms).SetValidator(new ProposedTermsValidator());
}

internal sealed class AmendDecisionHandler(CharterDbContext db, CaseAccess cases, AwardGuard panel)
    : IRequestHandler<AmendDecisionCommand, Result>
{
    public async Task<Result> Handle(AmendDecisionCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var open = opened.Value;
        if (await db.FindProposalAsync(open.Application.Id, cancellationToken) is not { } proposal)
        {
            return new Failure.Conflict(OpenProposals.NoOpenProposal);
        }
        var terms = request.Terms.ToTerms() with
        {
            Organisation = await SubmittedOrganisation.ReadAsync(db,
            open.Application, cancellationToken)
        };

        db.ExpectVersion(proposal, request.Version);
        var content = await panel.ContentOfAsync(open.Application, cancellationToken);
        if (await panel.DateErrorsAsync(open, terms, content, $"{nameof(request.Terms)}.", cancellationToken) is { Count: > 0 } wrong)
        {
            return new Failure.Invalid(wrong);
        }
        _ = await panel.GuardAsync(open, terms, content, cancellationToken);
        proposal.Amend(terms, await panel.RatesInForceAsync(cancellationToken), open.Actor, open.Now);
        cases.Note(open, CasePart.Decided);
        return Result.Success;
    }
}
