using CharterTracker.Data;
using CharterTracker.Domain.Assessments;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>The lead assessor gives the case to an assessor.</summary>
[Requires(Permission.Allocate)]
public sealed record AllocateAssessorCommand(Guid ApplicationId, Guid Version, Guid? AssessorId) : ICommand<Result>, ICaseRequest;

internal sealed class AllocateAssessorValidator : AbstractValidator<AllocateAssessorCommand>
{
    public AllocateAssessorValidator() => RuleFor(c => c.AssessorId).NotNull().WithMessage("Choose an assessor");
}

internal sealed class AllocateAssessorHandler(CharterDbContext db, CaseAccess cases, EligibleAssessors eligible, CaseMail mail)
    : IRequestHandler<AllocateAssessorCommand, Result>
{
    public async Task<Result> Handle(AllocateAssessorCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;

        var assessor = await eligible.For(application).AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.AssessorId, cancellationToken);
        if (assessor is null)
        {
            return new Failure.Conflict("This person cannot be given this case. Choose somebody from the list");
        }

        application.Allocate(await db.Assessments.CountAsync(a => a.ApplicationId == application.Id && a.RemovedAt == null, cancellationToken), actor);
        db.Assessments.Add(Assessment.Allocate(application, assessor.Id, actor, now));
        // Two leads who allocate at the same moment must not both find the same free place.
        db.Lock(application);
        mail.TellOfAllocation(assessor, application);
        return Result.Success;
    }
}
