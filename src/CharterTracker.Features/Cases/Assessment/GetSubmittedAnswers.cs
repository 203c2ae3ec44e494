using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Cases;

/// <summary>
/// What the employer sent, for everybody who takes part in judging the case: the lead at intake and in moderation, the panel, and the
/// readers of a declared level, which nobody assesses.
/// </summary>
/// <param name="CriterionCode">Null for the first.</param>
[Requires(Permission.ReadCases)]
public sealed record GetSubmittedAnswersQuery(Guid ApplicationId, string? CriterionCode = null) : IQuery<Result<SubmittedAnswers>>, ICaseRequest;

/// <param name="Submission">Number and moment of the newest submission.</param>
/// <param name="EntryConditions">What the level asks before anything else, and what was given.</param>
public sealed record SubmittedAnswers(
    CaseHeading Heading,
    (int Number, DateTimeOffset SignedAt) Submission,
    IReadOnlyList<SummaryRow> EntryConditions,
    IReadOnlyList<SubmittedTheme> Themes,
    SubmittedCriterion Current);

public sealed record SubmittedTheme(string Name, IReadOnlyList<SubmittedCriterionLine> Criteria);

public sealed record SubmittedCriterionLine(string Code, string Name, bool IsAnswered, int Files);

internal sealed class GetSubmittedAnswersHandler(CharterDbContext db, CaseAccess cases, TimeProvider clock)
    : IRequestHandler<GetSubmittedAnswersQuery, Result<SubmittedAnswers>>
{
    public async Task<Result<SubmittedAnswers>> Handle(GetSubmittedAnswersQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var read = opened.Value;
        var asked = read.Charter.Content.CriteriaFor(read.Level).ToList();
        var criterion = request.CriterionCode is null ? asked[0] : asked.Find(c => c.Code == request.CriterionCode);
        // A case that was withdrawn while it was a draft holds nothing that was sent.
        if (criterion is null || await NewestSubmission.ReadAsync(db, request.ApplicationId, SubmissionPaths.Everything, cancellationToken) is not { } submission)
        {
            return new Failure.NotFound();
        }
        return new SubmittedAnswers(
            read.Heading,
            (submission.Number, submission.SignedAt),
            [.. AnswerRows.From(read.Level, criterion: null, submission.Content.EntryConditions)],
            Themes(read, submission.Content),
            await db.SubmittedCriterionAsync(read.Application, submission, criterion, clock.GetUtcNow(), cancellationToken));
    }

    private static List<SubmittedTheme> Themes(ReadCase read, SubmissionContent sent) =>
    [
        .. read.Charter.Content.Themes
            .Select(t => new SubmittedTheme(t.Name, [.. t.Criteria
                .Where(c => read.Level.Asks(c.Code))
                .Select(c => new SubmittedCriterionLine(c.Code, c.Name, sent.AnswersTo(c.Code).Count > 0, sent.EvidenceOf(c.Code).Count))]))
            .Where(t => t.Criteria.Count > 0),
    ];
}
