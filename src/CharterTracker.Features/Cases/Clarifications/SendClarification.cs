using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>Sends one request to the employer about named criteria, with the last day on which an answer counts.</summary>
[Requires(Permission.Allocate)]
public sealed record SendClarificationCommand(Guid ApplicationId, Guid Version, string? Request, IReadOnlyList<string> Criteria, DateOnly? DueOn)
    : ICommand<Result>, ICaseRequest;

internal sealed class SendClarificationValidator : AbstractValidator<SendClarificationCommand>
{
    public SendClarificationValidator()
    {
        RuleFor(c => c.Request)
            .NotEmpty().WithMessage("Say what the employer should explain")
            .MaximumLength(Application.ReasonsMaxLength).WithMessage("The request must be {MaxLength} characters or fewer");
        RuleFor(c => c.Criteria).NotEmpty().WithMessage("Choose at least one criterion to ask about");
        RuleFor(c => c.DueOn).NotNull().WithMessage("Enter the last day on which the employer can answer");
    }
}

internal sealed class SendClarificationHandler(CharterDbContext db, CaseAccess cases, CaseMail mail) : IRequestHandler<SendClarificationCommand, Result>
{
    public async Task<Result> Handle(SendClarificationCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        var charter = await db.Charters.AsNoTracking().SingleAsync(c => c.Id == application.CharterId, cancellationToken);
        var criteria = charter.Content.NamedOf(application.LevelCode, request.Criteria);

        application.SendClarification(request.Request!, criteria, LondonDays.End(request.DueOn!.Value), now, actor);
        await db.VoidProposalAsync(application.Id, cancellationToken);
        await mail.TellOfClarificationAsync(application, cancellationToken);
        return Result.Success;
    }
}
