using CharterTracker.Data;
using CharterTracker.Domain.Assessments;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>Puts an assessor's question to the employer before the lead assessor, who sends one request in the scheme's name.</summary>
[Requires(Permission.Assess)]
public sealed record AskForClarificationCommand(Guid ApplicationId, string CriterionCode, string? Question)
    : ICommand<Result>, ICaseRequest;

internal sealed class AskForClarificationValidator : AbstractValidator<AskForClarificationCommand>
{
    public AskForClarificationValidator() =>
        RuleFor(c => c.Question)
            .NotEmpty().WithMessage("Say what the employer should explain")
            .MaximumLength(ClarificationAsk.QuestionMaxLength).WithMessage("The question must be {MaxLength} characters or fewer");
}

internal sealed class AskForClarificationHandler(CharterDbContext db, CaseAccess cases)
    : IRequestHandler<AskForClarificationCommand, Result>
{
    public async Task<Result> Handle(AskForClarificationCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        if (await db.Assessments.SingleOrDefaultAsync(
            a => a.ApplicationId == application.Id && a.AssessorId == actor.UserId && a.RemovedAt == null, cancellationToken) is not { } own)
        {
            return new Failure.NotFound();
        }
        var charter = await db.Charters.AsNoTracking().SingleAsync(c => c.Id == application.CharterId, cancellationToken);
        _ = charter.Content.NamedOf(application.LevelCode, [request.CriterionCode]);

        db.ClarificationAsks.Add(own.AskAbout(application, request.CriterionCode, request.Question!, actor, now));
        return Result.Success;
    }
}
