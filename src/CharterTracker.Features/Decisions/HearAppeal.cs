using CharterTracker.Data;
using CharterTracker.Domain.Decisions;
using CharterTracker.Features.Assessments;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Decisions;

/// <summary>A panel member who took no part signs for an outcome with reasons; the signature that completes the quorum closes the appeal.</summary>
[Requires(Permission.Decide, FreshProof = true)]
public sealed record HearAppealCommand(Guid ApplicationId, Guid AppealId, Guid Version, bool? IsUpheld, string? Reasons, string? Proof)
    : ICommand<Result>, IProven, IHasSubject
{
    public Guid SubjectId => ApplicationId;
}

internal sealed class HearAppealValidator : AbstractValidator<HearAppealCommand>
{
    public HearAppealValidator()
    {
        RuleFor(c => c.IsUpheld).NotNull().WithMessage("Say whether the appeal is upheld or dismissed");
        RuleFor(c => c.Reasons)
            .NotEmpty().WithMessage("Give the panel's reasons. The employer reads them")
            .MaximumLength(Appeal.GroundsMaxLength).WithMessage("Reasons must be {MaxLength} characters or fewer");
    }
}

internal sealed class HearAppealHandler(CharterDbContext db, CaseDesk desk, PanelDesk panel) : IRequestHandler<HearAppealCommand, Result>
{
    public async Task<Result> Handle(HearAppealCommand request, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(request.ApplicationId, version: null, Permission.Decide, cancellationToken) is not var (application, actor, now)
            || await db.Appeals.SingleOrDefaultAsync(a => a.Id == request.AppealId && a.ApplicationId == application.Id, cancellationToken) is not { } appeal)
        {
            return Result.Failed(new Failure.NotFound());
        }
        var quorum = await db.Schemes.Where(s => s.Id == application.SchemeId).Select(s => s.Quorum).SingleAsync(cancellationToken);

        db.ExpectVersion(appeal, request.Version);
        var outcome = request.IsUpheld!.Value ? AppealStatus.Upheld : AppealStatus.Dismissed;
        appeal.Hear(outcome, request.Reasons!, panel.SeatIn(application.SchemeId), quorum, actor, now);
        return Result.Success;
    }
}
