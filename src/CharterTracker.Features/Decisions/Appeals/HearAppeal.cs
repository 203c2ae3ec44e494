using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Decisions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Decisions;

/// <summary>
/// Signs for an outcome of an appeal, with reasons and, where it is upheld, the award that follows; only a panel member who took no part in
/// the case can. The signature that completes the quorum closes the appeal; if it is upheld, it makes the new decision and its
/// accreditation. The old decision stays.
/// </summary>
/// <param name="Award">The award where the appeal is upheld; null where it is not.</param>
[Requires(Permission.Decide, FreshProof = true)]
public sealed record HearAppealCommand(
    Guid ApplicationId, Guid AppealId, Guid Version, bool? IsUpheld, string? Reasons, ProposedAppealAward? Award, string? Proof)
    : ICommand<Result>, IHasProof, ICaseRequest;

/// <param name="FoundMet">Codes of the criteria that the hearing members find met, against the settled position.</param>
public sealed record ProposedAppealAward(string? LevelCode, string? Conditions, DateOnly? ValidFrom, DateOnly? ValidUntil, IReadOnlyList<string> FoundMet);

internal sealed class HearAppealValidator : AbstractValidator<HearAppealCommand>
{
    public HearAppealValidator()
    {
        RuleFor(c => c.IsUpheld).NotNull().WithMessage("Say whether the appeal is upheld or dismissed");
        RuleFor(c => c.Reasons)
            .NotEmpty().WithMessage("Give the panel's reasons. The employer reads them")
            .MaximumLength(Appeal.GroundsMaxLength).WithMessage("Reasons must be {MaxLength} characters or fewer");
        When(c => c.IsUpheld == true, () =>
        {
            RuleFor(c => c.Award).NotNull().WithMessage("Say what is awarded");
            RuleFor(c => c.Award!).ChildRules(award =>
            {
                award.RuleFor(a => a.LevelCode).NotEmpty().WithMessage("Choose the level to award");
                award.RuleFor(a => a.Conditions).MaximumLength(Decision.ConditionsMaxLength).WithMessage("Conditions must be {MaxLength} characters or fewer");
                award.RuleFor(a => a.ValidFrom).NotNull().WithMessage("Enter the first day of the award");
                award.RuleFor(a => a.ValidUntil)
                    .NotNull().WithMessage("Enter the last day of the award")
                    .GreaterThan(a => a.ValidFrom).When(a => a.ValidFrom is not null, ApplyConditionTo.CurrentValidator).WithMessage("The award must end after it begins");
            }).When(c => c.Award is not null);
        });
    }
}

internal sealed class HearAppealHandler(CharterDbContext db, CaseAccess cases, AwardGuard panel,
    CasePositions positions, AgainstChecks against, DecisionMail mail)
    : IRequestHandler<HearAppealCommand, Result>
{
    public async Task<Result> Handle(HearAppealCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var open = opened.Value;
        if (await db.Appeals.SingleOrDefaultAsync(
            a => a.Id == request.AppealId && a.ApplicationId == open.Application.Id, cancellationToken) is not { } appeal)
        {
            return new Failure.NotFound();
        }
        var application = open.Application;
        var quorum = await db.Schemes.Where(s => s.Id == application.SchemeId).Select(s => s.Quorum).SingleAsync(cancellationToken);
        var content = await panel.ContentOfAsync(application, cancellationToken);
        var terms = ToTerms(request, application, content);

        db.ExpectVersion(appeal, request.Version);
        if (terms.Award is not null
            && await panel.DateErrorsAsync(open, terms.ToDecision(), content, $"{nameof(request.Award)}.", cancellationToken) is { Count: > 0 } wrong)
        {
            return new Failure.Invalid(wrong);
        }
        var met = terms.Award is null ? null : await EvaluateAsync(open, terms, content, cancellationToken);
        if (appeal.Hear(terms, panel.SeatIn(application.SchemeId), quorum, open.Actor, open.Now))
        {
            var contrary = met is null
                ? []
                : await against.FindAsync(application, content, met, (terms.Award!.FoundMet, terms.Reasons), cancellationToken);
            await CloseAsync(open, appeal, met, contrary, cancellationToken);
        }
        return Result.Success;
    }

    private static AppealTerms ToTerms(HearAppealCommand request, Application application, CharterContent content) => request.IsUpheld!.Value
        ? new AppealTerms(AppealStatus.Upheld, request.Reasons!, new AppealAward(
            request.Award!.LevelCode!,
            string.IsNullOrWhiteSpace(request.Award.Conditions) ? null : request.Award.Conditions,
            request.Award.ValidFrom!.Value,
            request.Award.ValidUntil!.Value,
            content.NamedOf(application.LevelCode, request.Award.FoundMet)))
        : new AppealTerms(AppealStatus.Dismissed, request.Reasons!, Award: null);

    /// <summary>
    /// The criteria met, by the award rule: from the settled positions, except those that the hearing members overturn by name.
    /// </summary>
    private async Task<IReadOnlyList<string>> EvaluateAsync(OpenCase open, AppealTerms terms, CharterContent content, CancellationToken cancellationToken)
    {
        var ratings = new Dictionary<string, Rating>(await positions.RatingsAsync(open.Application, content, cancellationToken));
        foreach (var code in terms.Award!.FoundMet)
        {
            ratings[code] = Rating.Met;
        }
        return await panel.GuardAwardAsync(open, terms.ToDecision(), content, ratings, cancellationToken);
    }

    private async Task CloseAsync(
        OpenCase open, Appeal appeal, IReadOnlyList<string>? met, IReadOnlyList<MetAgainstCheck> contrary,
        CancellationToken cancellationToken)
    {
        var application = open.Application;
        if (met is null)
        {
            await mail.TellOfAppealAsync(application, cancellationToken);
            return;
        }
        var decision = Decision.OnAppeal(
            appeal,
            application.CharterId,
            await panel.RatesInForceAsync(cancellationToken),
            await SubmittedOrganisation.ReadAsync(db, application, cancellationToken));
        db.Decisions.Add(decision);
        db.Accreditations.Add(
            Accreditation.From(application, decision, met, await EndUnpublishedAsync(appeal, cancellationToken), contrary));
        await NoteDecidedAsync(open, appeal, cancellationToken);
        await mail.TellOfDecisionAsync(application, cancellationToken);
        decision.Notify(open.Now);
    }

    /// <summary>
    /// Ends the award that is appealed where it was never public; one that is public stays until its successor is, and its id is returned.
    /// </summary>
    private async Task<Guid?> EndUnpublishedAsync(Appeal appeal, CancellationToken cancellationToken)
    {
        if (await db.Accreditations.SingleOrDefaultAsync(a => a.DecisionId == appeal.DecisionId, cancellationToken) is not { } earlier)
        {
            return null;
        }
        if (earlier.Status != AccreditationStatus.Awarded)
        {
            return earlier.Id;
        }
        earlier.Supersede();
        return null;
    }

    /// <summary>Records that the members who signed have decided the case, so that they take no part in publishing it.</summary>
    private async Task NoteDecidedAsync(OpenCase open, Appeal appeal, CancellationToken cancellationToken)
    {
        var signers = appeal.Signatures.Select(s => s.UserId).ToList();
        var noted = await db.CaseParticipations
            .Where(p => p.ApplicationId == open.Application.Id && p.Part == CasePart.Decided && signers.Contains(p.UserId))
            .Select(p => p.UserId)
            .ToListAsync(cancellationToken);
        db.CaseParticipations.AddRange(signers.Except(noted).Select(id => CaseParticipation.Create(open.Application.Id, id, CasePart.Decided, open.Now)));
    }
}
