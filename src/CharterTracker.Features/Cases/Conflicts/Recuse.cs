using CharterTracker.Data;
using CharterTracker.Domain.Assessments;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>
/// Gives a case up as its assessor. An assessor with a conflict of interest declares that instead, which does the same and ends access.
/// </summary>
[Requires(Permission.Assess)]
public sealed record RecuseCommand(Guid ApplicationId, string? Reason) : ICommand<Result>, ICaseRequest;

internal sealed class RecuseValidator : AbstractValidator<RecuseCommand>
{
    public RecuseValidator() =>
        RuleFor(c => c.Reason)
            .NotEmpty().OverridePropertyName("Because").WithMessage("Say why you give the case up")
            .MaximumLength(Assessment.ReasonMaxLength).WithMessage("This must be {MaxLength} characters or fewer");
}

internal sealed class RecuseHandler(CharterDbContext db, CaseAccess cases) : IRequestHandler<RecuseCommand, Result>
{
    public async Task<Result> Handle(RecuseCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        var counting = await db.Assessments.Where(a => a.ApplicationId == application.Id && a.RemovedAt == null).ToListAsync(cancellationToken);
        if (counting.Find(a => a.AssessorId == actor.UserId) is not { } own)
        {
            return new Failure.NotFound();
        }

        application.Recuse(counting.Count - 1, actor);
        own.Remove(request.Reason!, actor, now);
        db.Lock(application);
        return Result.Success;
    }
}
