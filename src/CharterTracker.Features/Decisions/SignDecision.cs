using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Decisions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Decisions;

/// <summary>
/// Signs a proposal, as a panel member: exactly the text that they saw. The signature that completes the quorum makes the decision.
/// </summary>
/// <param name="Version">Version of the proposal.</param>
/// <param name="SeenSha256">SHA-256 of the text as the page showed it.</param>
[Requires(Permission.Decide, FreshProof = true)]
public sealed record SignDecisionCommand(Guid ApplicationId, Guid Version, string SeenSha256, string? Proof)
    : ICommand<Result>, IHasProof, ICaseRequest;

internal sealed class SignDecisionHandler(CharterDbContext db, CaseAccess cases, AwardGuard panel, AgainstChecks against, DecisionMail mail)
    : IRequestHandler<SignDecisionCommand, Result>
{
    public async Task<Result> Handle(SignDecisionCommand request, CancellationToken cancellationToken)
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
        var schemeId = open.Application.SchemeId;
        var quorum = await db.Schemes.Where(s => s.Id == schemeId).Select(s => s.Quorum).SingleAsync(cancellationToken);

        db.ExpectVersion(proposal, request.Version);
        var content = await panel.ContentOfAsync(open.Application, cancellationToken);
        var met = await panel.GuardAsync(open, proposal.Terms, content, cancellationToken);
        var isMade = proposal.Sign(request.SeenSha256, panel.SeatIn(schemeId), quorum, open.Actor, open.Now);
        // A clarification that is sent while this signature is on its way must make it void.
        db.Lock(open.Application);
        cases.Note(open, CasePart.Decided);
        if (isMade)
        {
            var contrary = met is null ? [] : await against.FindAsync(open.Application, content, met, foundMet: null, cancellationToken);
            await DecideAsync(open, proposal, met, contrary, cancellationToken);
        }
        return Result.Success;
    }

    private async Task DecideAsync(
        OpenCase open, Decision decision, IReadOnlyList<string>? met, IReadOnlyList<MetAgainstCheck> contrary,
        CancellationToken cancellationToken)
    {
        var application = open.Application;
        application.Decide(await db.IsDisagreementOpenAsync(application.Id, cancellationToken), open.Actor, open.Now);
        if (await db.LiveApplicationSlots.SingleOrDefaultAsync(c => c.ApplicationId == application.Id, cancellationToken) is { } slot)
        {
            db.LiveApplicationSlots.Remove(slot);
        }
        if (met is not null)
        {
            db.Accreditations.Add(Accreditation.From(application, decision, met, againstCheck: contrary));
        }
        await mail.TellOfDecisionAsync(application, cancellationToken);
        decision.Notify(open.Now);
    }
}
