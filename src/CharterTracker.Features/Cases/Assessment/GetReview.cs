using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>
/// The assessor's screen: the criteria still to rate, one criterion with what the employer sent, and the assessor's own ratings. Never
/// anybody else's.
/// </summary>
/// <param name="CriterionCode">Code of the criterion to show; null for the first that is still to be rated.</param>
[Requires(Permission.Assess)]
public sealed record GetReviewQuery(Guid ApplicationId, string? CriterionCode = null) : IQuery<Result<ReviewScreen>>, ICaseRequest;

/// <param name="AssessmentVersion">Version of the reader's own assessment.</param>
/// <param name="IsWriting">Whether ratings can be given now; otherwise the screen only shows them.</param>
/// <param name="ToDo">Criteria without a rating since they were last opened.</param>
/// <param name="HasHandedIn">Whether the reader has completed this round.</param>
/// <param name="Submission">Number and moment of the newest submission.</param>
public sealed record ReviewScreen(
    CaseHeading Heading,
    Guid AssessmentVersion,
    int AssessorsNeeded,
    bool IsWriting,
    bool HasHandedIn,
    int ToDo,
    (int Number, DateTimeOffset SignedAt) Submission,
    IReadOnlyList<ReviewTheme> Themes,
    ReviewedCriterion Current);

public sealed record ReviewTheme(string Name, IReadOnlyList<ReviewLine> Criteria);

/// <param name="Rating">The reader's newest rating.</param>
/// <param name="IsOpen">Whether the reader rates it in this round.</param>
/// <param name="HasAsk">Whether the reader asked for a clarification of it in this round.</param>
public sealed record ReviewLine(string Code, string Name, Rating? Rating, bool IsOpen, bool IsToDo, bool HasAsk);

/// <param name="Now">The reader's rating of this round; null where there is none.</param>
/// <param name="Earlier">The reader's ratings of earlier rounds, newest first.</param>
/// <param name="Asks">What the reader asked in this round.</param>
/// <param name="Against">What stands against rating it met: a rating of met then needs a reason.</param>
public sealed record ReviewedCriterion(
    SubmittedCriterion Sent,
    IReadOnlyList<ContraryFinding> Against,
    bool CanRate,
    RatingLine? Now,
    IReadOnlyList<RatingLine> Earlier,
    IReadOnlyList<QueuedAsk> Asks);

internal sealed class GetReviewHandler(
    CharterDbContext db, ICurrentUser user, CaseAccess cases, CaseFindingsReader findings, TimeProvider clock)
    : IRequestHandler<GetReviewQuery, Result<ReviewScreen>>
{
    public async Task<Result<ReviewScreen>> Handle(GetReviewQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var read = opened.Value;
        if (await db.Assessments.AsNoTracking().SingleOrDefaultAsync(
            a => a.ApplicationId == request.ApplicationId && a.AssessorId == user.Id && a.RemovedAt == null, cancellationToken) is not { } own)
        {
            return new Failure.NotFound();
        }
        var application = read.Application;
        var asks = await db.ClarificationAsks
            .Where(a => a.ApplicationId == application.Id && a.AskedBy == user.Id && a.Round == application.Round)
            .OrderBy(a => a.AskedAt)
            .Select(a => new QueuedAsk(a.CriterionCode, a.Question, a.AskedAt))
            .ToListAsync(cancellationToken);
        var themes = Themes(read, own, asks);
        var lines = themes.SelectMany(t => t.Criteria).ToList();
        var code = request.CriterionCode ?? (lines.Find(l => l.IsToDo) ?? lines[0]).Code;
        if (lines.Find(l => l.Code == code) is not { } line)
        {
            return new Failure.NotFound();
        }

        var isWriting = application.Status == ApplicationStatus.InAssessment && !own.IsCompleteFor(application.Round);
        var criterion = read.Charter.Content.Criterion(code);
        var submission = await NewestSubmission.ReadOnAsync(db, application.Id, code, cancellationToken)
            ?? throw new InvalidOperationException($"Application {application.Id} is with its assessors and was never sent");
        var sent = await db.SubmittedCriterionAsync(application, submission, criterion, clock.GetUtcNow(), cancellationToken);
        var found = await findings.ReadAsync(
            application, [criterion], submission.Content, sent.Unions?.ConfirmationStatus ?? ConfirmationStatus.None, cancellationToken);
        var ratings = own.Ratings.Where(r => r.CriterionCode == code).OrderByDescending(r => r.Round).Select(r => new RatingLine(code, r.Round, r.Rating, r.Reason)).ToList();
        return new ReviewScreen(
            read.Heading,
            own.Version,
            application.AssessorsNeeded,
            isWriting,
            own.IsCompleteFor(application.Round),
            lines.Count(l => l.IsToDo),
            (submission.Number, submission.SignedAt),
            themes,
            new ReviewedCriterion(
                sent,
                found.Against(code),
                isWriting && line.IsOpen,
                ratings.Find(r => r.Round == application.Round),
                [.. ratings.Where(r => r.Round < application.Round)],
                [.. asks.Where(a => a.CriterionCode == code)]));
    }

    private static List<ReviewTheme> Themes(ReadCase read, Assessment own, List<QueuedAsk> asks)
    {
        var (application, level) = (read.Application, read.Level);
        var latest = own.Latest();
        return
        [
            .. read.Charter.Content.Themes
                .Where(t => t.Criteria.Any(c => level.Asks(c.Code)))
                .Select(t => new ReviewTheme(t.Name, [.. t.Criteria.Where(c => level.Asks(c.Code)).Select(c =>
                {
                    var rating = latest.GetValueOrDefault(c.Code);
                    var isOpen = own.IsOpenTo(application, c.Code);
                    return new ReviewLine(c.Code, c.Name, rating?.Rating, isOpen, own.NeedsRating(application, c.Code), asks.Exists(a => a.CriterionCode == c.Code));
                })])),
        ];
    }
}
