using CharterTracker.Data;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Assessments;

/// <summary>
/// The ratings of a case that its reader may see. Blind: an assessor's own, and nobody else's to anybody until every assessment that
/// the level takes is complete in this round.
/// </summary>
[Requires(Permission.Staff)]
public sealed record GetRatingsQuery(Guid ApplicationId) : IQuery<Result<CaseRatings>>;

public sealed record CaseRatings(Guid ApplicationVersion, int Round, bool IsBlind, IReadOnlyList<AssessorRatings> Assessors);

/// <param name="Version">Of the assessment.</param>
public sealed record AssessorRatings(
    Guid AssessmentId, Guid Version, Guid AssessorId, bool IsOwn, bool IsComplete, IReadOnlyList<RatingLine> Ratings);

public sealed record RatingLine(string CriterionCode, int Round, Rating Rating, string? Reason);

internal sealed class GetRatingsHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<GetRatingsQuery, Result<CaseRatings>>
{
    // Administrators and publishers hold grants too, and read no assessments.
    private static readonly Permission[] Readers = [Permission.Assess, Permission.Moderate, Permission.Decide];

    public async Task<Result<CaseRatings>> Handle(GetRatingsQuery request, CancellationToken cancellationToken)
    {
        foreach (var permission in Readers.Where(p => user.Grants.Any(g => p.Roles()!.Contains(g.Role))))
        {
            var application = await db.Applications.AsNoTracking()
                .WithinReachOf(db, user, permission)
                .Cleared(db, user)
                .SingleOrDefaultAsync(a => a.Id == request.ApplicationId, cancellationToken);
            if (application is not null)
            {
                var counting = await db.Assessments.AsNoTracking()
                    .Where(a => a.ApplicationId == application.Id && a.RemovedAt == null)
                    .OrderBy(a => a.AllocatedAt)
                    .ToListAsync(cancellationToken);
                var isBlind = counting.Count(a => a.IsCompleteFor(application.Round)) < application.AssessorsNeeded;
                // A fellow assessor of the scheme who was never given the case reads none of it.
                var isOutsider = permission == Permission.Assess && counting.TrueForAll(a => a.AssessorId != user.Id);
                if (!isOutsider)
                {
                    var shown = counting.Where(a => !isBlind || a.AssessorId == user.Id).Select(a => Line(a, application.Round));
                    return new CaseRatings(application.Version, application.Round, isBlind, [.. shown]);
                }
            }
        }
        return new Failure.NotFound();
    }

    private AssessorRatings Line(Assessment assessment, int round) => new(
        assessment.Id,
        assessment.Version,
        assessment.AssessorId,
        assessment.AssessorId == user.Id,
        assessment.IsCompleteFor(round),
        [.. assessment.Ratings.OrderBy(r => r.CriterionCode).ThenBy(r => r.Round).Select(r => new RatingLine(r.CriterionCode, r.Round, r.Rating, r.Reason))]);
}
