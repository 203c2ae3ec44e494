using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>The two blind assessments of a case, side by side, for the lead to settle one position from.</summary>
[Requires(Permission.Moderate)]
public sealed record GetModerationQuery(Guid ApplicationId) : IQuery<Result<ModerationCase>>, ICaseRequest;

/// <param name="NotSettleableReason">
/// Why the case cannot be settled, or not by this lead; null where it can. Where it cannot there are no items: the assessments stay blind.
/// </param>
/// <param name="Items">The criteria that wait for a position, those on which the views differ first.</param>
public sealed record ModerationCase(CaseHeading Heading, string? NotSettleableReason, IReadOnlyList<ModerationItem> Items);

/// <param name="Earlier">Positions that were settled in earlier rounds.</param>
/// <param name="Against">What stands against settling it as met: met then needs a reason, though both assessors said so.</param>
public sealed record ModerationItem(
    string Code,
    string Name,
    string Requirement,
    bool MayBeNotApplicable,
    IReadOnlyList<ModerationView> Views,
    ModerationView? Earlier,
    IReadOnlyList<ContraryFinding> Against)
{
    public bool Differs => Views.DistinctBy(v => v.Rating).Skip(1).Any();
}

public sealed record ModerationView(Rating Rating, string? Reason, int Round);

internal sealed class GetModerationHandler(CharterDbContext db, ICurrentUser user, CaseAccess cases, ContraryRatings contrary)
    : IRequestHandler<GetModerationQuery, Result<ModerationCase>>
{
    public async Task<Result<ModerationCase>> Handle(GetModerationQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, charter, heading) = (opened.Value.Application, opened.Value.Charter.Content, opened.Value.Heading);
        var assessments = await db.Assessments.AsNoTracking()
            .Where(a => a.ApplicationId == application.Id)
            .OrderBy(a => a.AllocatedAt)
            .ToListAsync(cancellationToken);
        var hasAssessed = assessments.Exists(a => a.AssessorId == user.Id)
            || await db.CaseParticipations.AnyAsync(
                p => p.ApplicationId == application.Id && p.UserId == user.Id && p.Part == CasePart.Assessed, cancellationToken);
        var refusal = Refusal(application, assessments, hasAssessed);
        if (refusal is not null)
        {
            return new ModerationCase(heading, refusal, []);
        }
        var moderations = await db.Moderations.AsNoTracking().Where(m => m.ApplicationId == application.Id).ToListAsync(cancellationToken);
        var findings = await contrary.FindAsync(application, charter, cancellationToken);
        var waiting = Moderation.Waiting(assessments, moderations);
        var earlier = moderations.Where(m => m.Counts).SelectMany(m => m.Positions).ToLookup(p => p.CriterionCode);
        var views = assessments.Where(a => a.Counts).Select(a => a.Latest()).ToList();
        var items = charter.CriteriaFor(charter.Level(application.LevelCode))
            .Where(c => waiting.Contains(c.Code))
            .Select(c => new ModerationItem(
                c.Code,
                c.Name,
                c.Requirement,
                c.MayBeNotApplicable,
                [.. views.Where(v => v.ContainsKey(c.Code)).Select(v => ViewOf(v[c.Code]))],
                earlier[c.Code].MaxBy(p => p.Round) is { } settled ? ViewOf(settled) : null,
                findings.Against(c.Code)));
        return new ModerationCase(
            heading, NotSettleableReason: null, [.. items.OrderByDescending(i => i.Differs).ThenByDescending(i => i.Against.Count > 0)]);
    }

    private static string? Refusal(Application application, List<Assessment> assessments, bool hasAssessed) =>
        application.Status != ApplicationStatus.Moderation ? $"This application is {application.Status.InSentence()}, so there is nothing to settle now"
        : hasAssessed ? Application.AssessedByModerator
        : assessments.Count(a => a.Counts && a.IsCompleteFor(application.Round)) < application.AssessorsNeeded ? "An assessor has left this case. Send a clarification, so that another can be allocated"
        : null;

    private static ModerationView ViewOf(CriterionRating rating) => new(rating.Rating, rating.Reason, rating.Round);
}
