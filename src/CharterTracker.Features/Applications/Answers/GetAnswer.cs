using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>
/// One criterion (or the level's entry conditions) with the employer's answer, and the competing answer where there is one.
/// </summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetAnswerQuery(Guid ApplicationId, string CriterionCode) : IQuery<Result<AnswerSheetPage>>, ICaseRequest;

public sealed record AnswerSheetPage
{
    public required ApplicationHeading Heading { get; init; }

    /// <summary>Null for the entry conditions.</summary>
    public required Criterion? Criterion { get; init; }

    public required Level Level { get; init; }

    /// <summary>How many people work for the employer: some counts can be no larger.</summary>
    public required int Workforce { get; init; }

    public required Guid Version { get; init; }
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>The saved answer or, where a sent one still counts, the sent one, as a reader sees it.</summary>
    public required IReadOnlyList<SummaryRow> Rows { get; init; }

    /// <summary>Changes made after the section was last sent; nobody who judges sees them.</summary>
    public required IReadOnlyList<Difference> Unsent { get; init; }

    /// <summary>Evidence that was added after the section was last sent.</summary>
    public required IReadOnlyList<EvidenceRow> UnsentFiles { get; init; }

    public required bool IsFinished { get; init; }

    /// <summary>Why a section that was finished no longer is; empty where it is in order, or was not finished yet.</summary>
    public required IReadOnlyList<AnswerProblem> Problems { get; init; }

    /// <summary>Why the reader cannot change it now; null where they can.</summary>
    public required string? WhyReadOnly { get; init; }

    public bool CanWrite => WhyReadOnly is null;
    public required DateTimeOffset? SavedAt { get; init; }

    /// <summary>The colleague who saved it last; null where nobody has.</summary>
    public required string? SavedBy { get; init; }

    /// <summary>What a clarification asks, where this criterion is part of it.</summary>
    public required string? Asked { get; init; }

    public required IReadOnlyList<CompetingText> CompetingTexts { get; init; }
    public required IReadOnlyList<EvidenceRow> Evidence { get; init; }

    /// <summary>Null where no payroll file can be checked for it.</summary>
    public required PayrollLine? Payroll { get; init; }

    /// <summary>The criterion whose check takes a payroll file, which is refused here; null where the level has no such check.</summary>
    public required string? PayrollCheckCode { get; init; }
}

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
public sealed record EvidenceRow
{
    public required Guid Id { get; init; }
    public required string FileName { get; init; }
    public required string Kind { get; init; }
    public required long Length { get; init; }

    /// <summary>SHA-256 of the file before encryption, in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required EvidenceState State { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }
    public required DateOnly? ExpiresOn { get; init; }

    /// <summary>Whether it is too old now for the charter to accept it.</summary>
    public required bool IsExpired { get; init; }

    public required bool CanBeOpened { get; init; }
}

/// <param name="Sentence">What the newest file showed; null while none was checked.</param>
/// <param name="Tone">What that means for the criterion.</param>
public sealed record PayrollLine(string? Sentence, PayrollTone Tone);

public enum PayrollTone
{
    NotChecked,
    Good,

    /// <summary>Not proven: only signs, or too little to tell.</summary>
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
        var read = opened.Value;
        var application = read.Application;
        var today = clock.Today();
        var criterion = read.Charter.Content.CriteriaFor(read.Level).FirstOrDefault(c => c.Code == request.CriterionCode);
        var saved = await db.Answers.AsNoTracking()
            .Where(a => a.ApplicationId == application.Id && a.CriterionCode == request.CriterionCode)
            .Select(a => new { Answer = a, SavedBy = db.Users.Where(u => u.Id == a.SavedBy).Select(u => u.FullName).SingleOrDefault() })
            .SingleOrDefaultAsync(cancellationToken);
        if (saved is null || (criterion is null && request.CriterionCode != EntryConditions.Code))
        {
            return new Failure.NotFound();
        }

        var answer = saved.Answer;
        var employer = await ApplicantEmployer.ReadAsync(db, application, user, today, cancellationToken);
        var standing = await StandingSubmission.ReadAsync(db, application, cancellationToken);
        var evidence = await GivenEvidence.ReadAsync(db, application.Id, request.CriterionCode, standing, today, cancellationToken);
        var payrolls = await CheckedPayrolls.ReadAsync(db, application, standing, cancellationToken);
        var competing = await db.CompetingAnswers.AsNoTracking().Where(c => c.AnswerId == answer.Id)
            .Join(db.Users, c => c.WrittenBy, u => u.Id, (c, u) => new { Text = c, u.FullName })
            .OrderBy(c => c.Text.WrittenAt)
            .ToListAsync(cancellationToken);
        List<SummaryRow> rows = [.. AnswerRows.From(read.Level, criterion, answer.Values)];
        List<SummaryRow>? sent = standing.On(request.CriterionCode) is { } content
            ? [.. AnswerRows.From(read.Level, criterion, criterion is null ? content.EntryConditions : content.AnswersTo(criterion.Code))]
            : null;
        return new AnswerSheetPage
        {
            Heading = ApplicationHeading.From(read, employer.IsNotified),
            Criterion = criterion,
            Level = read.Level,
            Workforce = employer.Workers,
            Version = answer.Version,
            Values = answer.Values,
            Rows = sent ?? rows,
            Unsent = sent is null ? [] : [.. Difference.Between(sent, rows)],
            UnsentFiles = [.. evidence.UnsentOf(criterion)],
            IsFinished = answer.IsFinished,
            Problems = answer.IsFinished && criterion is not null
                ? CriterionProgress.Of(criterion, answer, isDisputed: competing.Count > 0, employer.Workers, today).Problems
                : [],
            WhyReadOnly = application.WhyReadOnly(request.CriterionCode, employer.Reader),
            SavedAt = answer.Values.Count > 0 ? answer.SavedAt : null,
            SavedBy = saved.SavedBy,
            Asked = application.IsAsked(request.CriterionCode) ? application.ReturnReasons : null,
            CompetingTexts =
            [
                .. competing.Select(c => new CompetingText(
                    c.Text.Id,
                    c.Text.Version,
                    c.FullName,
                    c.Text.WrittenAt,
                    [.. Difference.Between(rows, [.. AnswerRows.From(read.Level, criterion, c.Text.Values)])])),
            ],
            Evidence = [.. evidence.Of(criterion)],
            Payroll = payrolls.Of(criterion),
            PayrollCheckCode = PayrollCheckFor(criterion, read.Charter.Content.CriteriaFor(read.Level)),
        };
    }
    /// <summary>The criterion itself where a payroll file is checked for it, otherwise the first of the level.</summary>
    private static string? PayrollCheckFor(Criterion? criterion, IReadOnlyList<Criterion> asked) =>
        (criterion is null ? asked : [criterion, .. asked])
            .FirstOrDefault(c => c.Check is CheckKind.LivingWagePayroll or CheckKind.ZeroHoursSigns)?.Code;
}
