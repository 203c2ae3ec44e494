using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Access;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Decisions;

/// <summary>Defers a decision: named criteria are looked at again, in the next round or, for a declared level, in a draft.</summary>
[Requires(Permission.Decide)]
public sealed record DeferDecisionCommand(Guid ApplicationId, Guid Version, string? Reasons, IReadOnlyList<string> Criteria)
    : ICommand<Result>, ICaseRequest;

internal sealed class DeferDecisionValidator : AbstractValidator<DeferDecisionCommand>
{
    public DeferDecisionValidator()
    {
        RuleFor(c => c.Reasons)
            .NotEmpty().WithMessage("Say why the panel defers")
            .MaximumLength(Application.ReasonsMaxLength).WithMessage("Reasons must be {MaxLength} characters or fewer");
        RuleFor(c => c.Criteria).NotEmpty().WithMessage("Choose at least one criterion to look at again");
    }
}

internal sealed class DeferDecisionHandler(CharterDbContext db, CaseAccess cases, AwardGuard panel, DecisionMail mail)
    : IRequestHandler<DeferDecisionCommand, Result>
{
    public async Task<Result> Handle(DeferDecisionCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var open = opened.Value;
        var application = open.Application;
        var content = await panel.ContentOfAsync(application, cancellationToken);

        application.Defer(request.Reasons!, content.NamedOf(application.LevelCode, request.Criteria), open.Actor);
        await db.VoidProposalAsync(application.Id, cancellationToken);
        cases.Note(open, CasePart.Decided);
        if (application.Status == ApplicationStatus.Draft)
        {
            await mail.TellOfDeferralAsync(application, cancellationToken);
        }
        return Result.Success;
    }
}
