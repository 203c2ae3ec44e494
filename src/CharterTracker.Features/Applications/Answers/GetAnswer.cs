using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>One criterion (or the level's entry conditions) with the employer's answer, and any second text that waits beside it.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetAnswerQuery(Guid ApplicationId, string CriterionCode) : IQuery<Result<AnswerSheetPage>>, ICaseRequest;

/// <param name="Criterion">Null for the entry conditions.</param>
/// <param name="SavedBy">The colleague who saved it last; null where nobody has.</param>
/// <param name="Workforce">How many people work for the employer: some counts can be no larger.</param>
/// <param name="Rows">What is saved or, where it stands as it was sent, what was sent, as a reader sees it.</param>
/// <param name="Unsent">What was typed after the section was last sent; nobody who judges sees it.</param>
/// <param name="UnsentFiles">Evidence that was added after that.</param>
/// <param name="Problems">Why a section that was finished no longer is; empty where it is in order, or was not finished yet.</param>
/// <param name="Asked">What a clarification asks, where this criterion is part of it.</param>
/// <param name="Payroll">Null where no payroll file can be checked for it.</param>
public sealed record AnswerSheetPage(
    ApplicationHeading Heading,
    Criterion? Criterion,
    Level Level,
    int Workforce,
    Guid Version,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<SummaryRow> Rows,
    IReadOnlyList<Difference> Unsent,
    IReadOnlyList<EvidenceRow> UnsentFiles,
    bool IsFinished,
    IReadOnlyList<AnswerProblem> Problems,
    bool CanWrite,
    DateTimeOffset? SavedAt,
    string? SavedBy,
    string? Asked,
    IReadOnlyList<CompetingText> CompetingTexts,
    IReadOnlyList<EvidenceRow> Evidence,
    PayrollLine? Payroll);

/// <param name="Differences">Only what the two texts say differently.</param>
public sealed record CompetingText(Guid Id, Guid Version, string WrittenBy, DateTimeOffset WrittenAt, IReadOnlyList<Difference> Differences);

/// <summary>One question that two texts answer differently; null where a text has no answer.</summary>
public sealed record Difference(string Label, string? Saved, string? Other)
{
    // A credential is a row only where it was given, so one text can have rows that the other has not.
    internal static IEnumerable<Difference> Between(IReadOnlyList<SummaryRow> saved, IReadOnlyList<SummaryRow> other)
    {
        var (ours, theirs) = (saved.ToLookup(r => r.Label, r => r.Value), other.ToLookup(r => r.Label, r => r.Value));
        return saved.Concat(other).Select(r => r.Label).Distinct()
            .Select(label => new Difference(label, ours[label].FirstOrDefault(), theirs[label].FirstOrDefault()))
            .Where(d => d.Saved != d.Other);
    }
}

/// <summary>A file in the list of a criterion, with the name that the charter gives its kind.</summary>
/// <param name="Sha256">Of the file as it is kept.</param>
/// <param name="IsExpired">Too old now for the charter to accept it.</param>
public sealed record EvidenceRow(
    Guid Id, string FileName, string Kind, long Length, string Sha256, EvidenceState State, DateTimeOffset UploadedAt, DateOnly? ExpiresOn, bool IsExpired, bool CanBeOpened);

/// <param name="Sentence">What the newest file showed; null while none was checked.</param>
/// <param name="Tone">How that stands for the criterion.</param>
public sealed record PayrollLine(string? Sentence, PayrollTone Tone);

public enum PayrollTone
{
    NotChecked,
    Good,

    /// <summary>Nothing is proven: signs, or too little to tell.</summary>
    Open,
    Bad,
}

internal sealed class GetAnswerHandler(CharterDbContext db, CaseAccess cases, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<GetAnswerQuery, Result<AnswerSheetPage>>
{
    public async Task<Result<AnswerSheetPage>> Handle(GetAnswerQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var application = opened.Value.Application;
        var file = await CaseFile.ReadAsync(db, application, clock.GetUtcNow(), isTracked: false, cancellationToken);
        var criterion = file.Charter.Content.CriteriaFor(file.Level).FirstOrDefault(c => c.Code == request.CriterionCode);
        if ((criterion is null && request.CriterionCode != EntryConditions.Code) || !file.Answers.TryGetValue(request.CriterionCode, out var answer))
        {
            return new Failure.NotFound();
        }

        var competingAnswers = await db.CompetingAnswers.AsNoTracking().Where(r => r.AnswerId == answer.Id)
            .Join(db.Users, r => r.WrittenBy, u => u.Id, (r, u) => new { Competing = r, u.FullName })
            .OrderBy(r => r.Competing.WrittenAt)
            .ToListAsync(cancellationToken);
        List<SummaryRow> rows = [.. AnswerRows.From(file.Level, criterion, answer.Values)];
        List<SummaryRow>? sent = file.SubmittedContentOn(request.CriterionCode) is { } standing
            ? [.. AnswerRows.From(file.Level, criterion, criterion is null ? standing.EntryConditions : standing.AnswersTo(criterion.Code))]
            : null;
        return new AnswerSheetPage(
            ApplicationHeading.From(file),
            criterion,
            file.Level,
            file.Employer.Workers,
            answer.Version,
            answer.Values,
            sent ?? rows,
            sent is null ? [] : [.. Difference.Between(sent, rows)],
            [.. file.UnsentEvidenceOf(criterion)],
            answer.IsFinished,
            answer.IsFinished ? file.Readiness.Criteria.FirstOrDefault(c => c.Criterion.Code == request.CriterionCode)?.Problems ?? [] : [],
            file.CanWrite(request.CriterionCode, user),
            answer.Values.Count > 0 ? answer.SavedAt : null,
            await db.Users.Where(u => u.Id == answer.SavedBy).Select(u => u.FullName).SingleOrDefaultAsync(cancellationToken),
            application.IsAsked(request.CriterionCode) ? application.ReturnReasons : null,
            [.. competingAnswers.Select(r => new CompetingText(r.Competing.Id, r.Competing.Version, r.FullName, r.Competing.WrittenAt, [.. Difference.Between(rows, [.. AnswerRows.From(file.Level, criterion, r.Competing.Values)])]))],
            [.. file.EvidenceOf(criterion)],
            file.PayrollOf(criterion));
    }
}
