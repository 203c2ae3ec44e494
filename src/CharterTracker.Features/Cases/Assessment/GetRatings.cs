using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>
/// The ratings of a case that the reader may see. Assessment is blind: an assessor sees their own ratings, and nobody sees anybody else's
/// until every assessment that the level requires is complete in this round.
/// </summary>
[Requires(Permission.Staff)]
public sealed record GetRatingsQuery(Guid ApplicationId) : IQuery<Result<CaseRatings>>, ICaseRequest;

public sealed record CaseRatings(Guid ApplicationVersion, int Round, bool IsBlind, IReadOnlyList<AssessorRatings> Assessors);

/// <param name="Version">Version of the assessment.</param>
public sealed record AssessorRatings(
    Guid AssessmentId, Guid Version, Guid AssessorId, bool IsOwn, bool IsComplete, IReadOnlyList<RatingLine> Ratings);

public sealed record RatingLine(string CriterionCode, int Round, Rating Rating, string? Reason);

internal sealed class GetRatingsHandler(CharterDbContext db, ICurrentUser user, CaseAccess cases, CaseActors actors)
    : IRequestHandler<GetRatingsQuery, Result<CaseRatings>>
{
    public async Task<Result<CaseRatings>> Handle(GetRatingsQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var application = opened.Value.Application;
        var counting = await db.Assessments.AsNoTracking()
            .Where(a => a.ApplicationId == application.Id && a.RemovedAt == null)
            .OrderBy(a => a.AllocatedAt)
            .ToListAsync(cancellationToken);
        // A fellow assessor of the scheme who was never given the case reads none of it.
        var actor = actors.ActingIn(application.SchemeId);
        var isInsider = actor.Has(ActorRole.LeadAssessor)
            || actor.Has(ActorRole.PanelMember)
            || counting.Exists(a => a.AssessorId == user.Id);
        if (!isInsider)
        {
            return new Failure.NotFound();
        }
        var isBlind = counting.Count(a => a.IsCompleteFor(application.Round)) < application.AssessorsNeeded;
        var shown = counting.Where(a => !isBlind || a.AssessorId == user.Id).Select(a => Line(a, application.Round));
        return new CaseRatings(application.Version, application.Round, isBlind, [.. shown]);
    }

    private AssessorRatings Line(Assessment assessment, int round) => new(
        assessment.Id,
        assessment.Version,
        assessment.AssessorId,
        assessment.AssessorId == user.Id,
        assessment.IsCompleteFor(round),
        [.. assessment.Ratings.OrderBy(r => r.CriterionCode).ThenBy(r => r.Round).Select(r => new RatingLine(r.CriterionCode, r.Round, r.Rating, r.Reason))]);
}
