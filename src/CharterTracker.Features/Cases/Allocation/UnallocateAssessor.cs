using CharterTracker.Data;
using CharterTracker.Domain.Assessments;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>The lead assessor takes the case from an assessor; their ratings are kept and not counted.</summary>
[Requires(Permission.Allocate)]
public sealed record UnallocateAssessorCommand(Guid ApplicationId, Guid Version, Guid AssessmentId, string? Reason)
    : ICommand<Result>, ICaseRequest;

internal sealed class UnallocateAssessorValidator : AbstractValidator<UnallocateAssessorCommand>
{
    public UnallocateAssessorValidator()
    {
        RuleFor(c => c.AssessmentId).NotEmpty().WithMessage("Choose who to take the case from");
        RuleFor(c => c.Reason)
            .NotEmpty().OverridePropertyName("Because").WithMessage("Say why")
            .MaximumLength(Assessment.ReasonMaxLength).WithMessage("This must be {MaxLength} characters or fewer");
    }
}

internal sealed class UnallocateAssessorHandler(CharterDbContext db, CaseAccess cases) : IRequestHandler<UnallocateAssessorCommand, Result>
{
    public async Task<Result> Handle(UnallocateAssessorCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        var counting = await db.Assessments.Where(a => a.ApplicationId == application.Id && a.RemovedAt == null).ToListAsync(cancellationToken);
        if (counting.Find(a => a.Id == request.AssessmentId) is not { } taken)
        {
            return new Failure.NotFound();
        }

        application.Unallocate(counting.Count - 1, actor);
        taken.Remove(request.Reason!, actor, now);
        db.Lock(application);
        return Result.Success;
    }
}
