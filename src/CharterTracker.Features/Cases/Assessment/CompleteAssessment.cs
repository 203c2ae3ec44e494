using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>Completes an assessor's assessment of the round. The last one that the level requires moves the application on.</summary>
/// <param name="Version">Version of the assessor's own assessment.</param>
[Requires(Permission.Assess)]
public sealed record CompleteAssessmentCommand(Guid ApplicationId, Guid Version) : ICommand<Result>, ICaseRequest;

internal sealed class CompleteAssessmentHandler(CharterDbContext db, CaseAccess cases, ContraryRatings contrary)
    : IRequestHandler<CompleteAssessmentCommand, Result>
{
    public async Task<Result> Handle(CompleteAssessmentCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var open = opened.Value;
        var application = open.Application;
        var counting = await db.Assessments.Where(a => a.ApplicationId == application.Id && a.RemovedAt == null).ToListAsync(cancellationToken);
        if (counting.Find(a => a.AssessorId == open.Actor.UserId) is not { } own)
        {
            return new Failure.NotFound();
        }
        var charter = await db.Charters.AsNoTracking().SingleAsync(c => c.Id == application.CharterId, cancellationToken);
        var criteria = charter.Content.CriteriaFor(charter.Content.Level(application.LevelCode));
        var findings = await contrary.FindAsync(application, charter.Content, cancellationToken);

        own.GuardReasons(application, code => findings.Against(code).Count > 0);
        db.ExpectVersion(own, request.Version);
        own.Complete(application, [.. criteria.Select(c => c.Code)], open.Actor, open.Now);
        application.CompleteAssessments(counting.Count(a => a.IsCompleteFor(application.Round)), open.Actor);
        // Two assessors who complete at the same moment must not each find the other unfinished, and leave the case where it is.
        db.Lock(application);
        cases.Note(open, CasePart.Assessed);
        return Result.Success;
    }
}
