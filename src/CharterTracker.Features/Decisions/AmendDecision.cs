using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features.Access;
using CharterTracker.Features.Assessments;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Decisions;

/// <summary>Changes the proposed text; every signature under the earlier one is void.</summary>
/// <param name="Version">Of the proposal.</param>
[Requires(Permission.Decide)]
public sealed record AmendDecisionCommand(Guid ApplicationId, Guid Version, ProposedTerms Terms) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => ApplicationId;
}

internal sealed class AmendDecisionValidator : AbstractValidator<AmendDecisionCommand>
{
    public AmendDecisionValidator() => RuleFor(c => c.Terms).SetValidator(new ProposedTermsValidator());
}

internal sealed class AmendDecisionHandler(CharterDbContext db, CaseDesk desk, PanelDesk panel) : IRequestHandler<AmendDecisionCommand, Result>
{
    public async Task<Result> Handle(AmendDecisionCommand request, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(request.ApplicationId, version: null, Permission.Decide, cancellationToken) is not { } open)
        {
            return new Failure.NotFound();
        }
        if (await db.FindProposalAsync(open.Application.Id, cancellationToken) is not { } proposal)
        {
            return new Failure.Conflict(OpenProposals.Gone);
        }
        var terms = request.Terms.ToTerms();

        db.ExpectVersion(proposal, request.Version);
        var content = await panel.ContentOfAsync(open.Application, cancellationToken);
        if (await panel.DateErrorsAsync(open, terms, content, $"{nameof(request.Terms)}.", cancellationToken) is { Count: > 0 } wrong)
        {
            return new Failure.Invalid(wrong);
        }
        _ = await panel.GuardAsync(open, terms, content, cancellationToken);
        proposal.Amend(terms, await panel.RatesInForceAsync(cancellationToken), open.Actor, open.Now);
        desk.Note(open, CasePart.Decided);
        return Result.Success;
    }
}
