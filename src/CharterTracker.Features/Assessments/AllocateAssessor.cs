using CharterTracker.Data;
using CharterTracker.Domain.Assessments;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Assessments;

/// <summary>The lead assessor gives the case to an assessor.</summary>
[Requires(Permission.Allocate)]
public sealed record AllocateAssessorCommand(Guid ApplicationId, Guid Version, Guid? AssessorId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => ApplicationId;
}

internal sealed class AllocateAssessorValidator : AbstractValidator<AllocateAssessorCommand>
{
    public AllocateAssessorValidator() => RuleFor(c => c.AssessorId).NotNull().WithMessage("Choose an assessor");
}

internal sealed class AllocateAssessorHandler(CharterDbContext db, CaseDesk desk, EligibleAssessors eligible, CaseMail mail)
    : IRequestHandler<AllocateAssessorCommand, Result>
{
    public async Task<Result> Handle(AllocateAssessorCommand request, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(request.ApplicationId, request.Version, Permission.Allocate, cancellationToken) is not var (application, actor, now))
        {
            return Result.Failed(new Failure.NotFound());
        }

        var assessor = await eligible.For(application).AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.AssessorId, cancellationToken);
        if (assessor is null)
        {
            return Result.Failed(new Failure.Conflict("This person cannot be given this case. Choose somebody from the list"));
        }

        application.Allocate(await db.Assessments.CountAsync(a => a.ApplicationId == application.Id && a.RemovedAt == null, cancellationToken), actor);
        db.Assessments.Add(Assessment.Allocate(application, assessor.Id, actor, now));
        // Two leads who allocate at once must not both find the same free place.
        db.Lock(application);
        mail.TellOfAllocation(assessor, application);
        return Result.Success;
    }
}
