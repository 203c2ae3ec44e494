using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Applications;

/// <summary>Everything in an application, as it would be sent now or as it was sent, and what is still missing.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetCheckAnswersQuery(Guid ApplicationId) : IQuery<Result<CheckAnswers>>, ICaseRequest;

public sealed record CheckAnswers
{
    public required ApplicationHeading Heading { get; init; }
    public required Guid Version { get; init; }

    /// <summary>Fingerprint of what is shown; the signatory's command carries it.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Whether the person may sign: an owner or a signatory.</summary>
    public required bool CanSign { get; init; }

    /// <summary>When a contributor asked for the signature; null where nobody did.</summary>
    public required DateTimeOffset? SignatureAskedAt { get; init; }

    public required string Declaration { get; init; }

    /// <summary>
    /// Before the first submission everything that is missing; before a reply the criteria that were asked about and are not finished.
    /// </summary>
    public required IReadOnlyList<MissingPart> Missing { get; init; }

    /// <summary>What a clarification asks; null where none is open.</summary>
    public required string? Asked { get; init; }

    /// <summary>Whether the person may correct how many people work for the employer.</summary>
    public required bool CanCount { get; init; }

    /// <summary>The newest submission; null while nothing was sent.</summary>
    public required SignedSubmission? LastSent { get; init; }

    /// <summary>
    /// What a reply changes apart from what was asked about: the employer's own details that differ from the last submission.
    /// </summary>
    public required IReadOnlyList<Difference> OtherChanges { get; init; }

    /// <summary>Criteria that name kinds of evidence and have none that counts; these do not prevent sending.</summary>
    public required IReadOnlyList<string> WithoutEvidence { get; init; }

    public required IReadOnlyList<SummaryCard> Cards { get; init; }
    public required IReadOnlyList<SummaryRow> Organisation { get; init; }
    public required int Workers { get; init; }
    public required IReadOnlyList<string> Workplaces { get; init; }
    public required IReadOnlyList<RecognitionSummary> Recognitions { get; init; }

    /// <summary>The sections that a clarification asks about.</summary>
    public IEnumerable<SummaryCard> RequestedCards => Cards.Where(c => c.IsAsked);
}

/// <param name="Sha256">SHA-256 of everything that was sent; it shows later that nothing was changed.</param>
public sealed record SignedSubmission(int Number, DateTimeOffset SignedAt, string? SignedBy, string Declaration, string Sha256);

/// <param name="State">
/// State of the newest link to the union; null while it was not asked, and where the employer's text has changed since.
/// </param>
/// <param name="Answer">The union's newest answer; null while there is none, and where the employer's text has changed since.</param>
public sealed record RecognitionSummary(string Union, RecognitionDetails Details, RecognitionSince Since, AttestationState? State, AttestationAnswer? Answer);

/// <summary>What has changed in a recognition since the application was sent.</summary>
public enum RecognitionSince
{
    Unchanged,
    Corrected,

    /// <summary>It ended, or the employer removed it before the union was asked.</summary>
    Removed,
}

/// <param name="Code">Code of the criterion, or of the entry conditions.</param>
/// <param name="Theme">Empty for the entry conditions.</param>
/// <param name="CanChange">Whether the employer can still change it.</param>
/// <param name="IsAsked">Whether it is part of the clarification that is open now.</param>
public sealed record SummaryCard(
    string Code,
    string Theme,
    string Name,
    string Requirement,
    bool CanChange,
    bool IsAsked,
    IReadOnlyList<SummaryRow> Rows,
    IReadOnlyList<EvidenceRow> Files,
    PayrollLine? Payroll);

internal sealed class GetCheckAnswersHandler(CharterDbContext db, CaseAccess cases, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<GetCheckAnswersQuery, Result<CheckAnswers>>
{
    public async Task<Result<CheckAnswers>> Handle(GetCheckAnswersQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var read = opened.Value;
        var application = read.Application;
        var pending = await PendingSubmission.ReadAsync(db, read, user, clock.GetUtcNow(), isTracked: false, cancellationToken);
        var (employer, completeness, shown) = (pending.Employer, pending.Completeness, pending.Shown);
        var isReply = application.Status == ApplicationStatus.Clarification;
        return new CheckAnswers
        {
            Heading = ApplicationHeading.From(read, employer.IsNotified),
            Version = application.Version,
            Fingerprint = pending.Fingerprint,
            CanSign = employer.CanSign,
            SignatureAskedAt = application.SignatureAskedAt,
            Declaration = DeclarationText.Compose(read),
            Missing = isReply ? [.. completeness.AskedAndUnfinished] : completeness.Missing,
            Asked = isReply ? application.ReturnReasons : null,
            CanCount = read.Charter.Content.CriteriaFor(read.Level).Any(c => application.MayWrite(c.Code, employer.Reader)),
            LastSent = pending.Newest?.Signed,
            OtherChanges = pending.Standing.Sent is { } sent ? [.. Difference.Between([.. EmployerRows(sent)], [.. EmployerRows(shown)])] : [],
            WithoutEvidence = [.. WithoutEvidence(pending)],
            Cards = [.. Cards(pending, shown)],
            Organisation = [.. shown.Organisation],
            Workers = shown.Workers,
            Workplaces = [.. PlacesOf(shown)],
            Recognitions =
            [
                .. shown.Recognitions.Select(r => Summary(r, pending.Unions.InForce.FirstOrDefault(live => live.Recognition.Id == r.Id))),
            ],
        };
    }

    private static IEnumerable<string> WithoutEvidence(PendingSubmission pending)
    {
        var (application, evidence) = (pending.Read.Application, pending.Evidence);
        var proven = evidence.Kept.Where(e => e.CountsOn(evidence.Today)).Select(e => e.CriterionCode).ToHashSet();
        return pending.Read.Charter.Content.CriteriaFor(pending.Read.Level)
            .Where(c => c.EvidenceTaken.Any()
                && (application.Status != ApplicationStatus.Clarification || application.IsAsked(c.Code))
                && !proven.Contains(c.Code)
                && AnswerForm.Given(pending.Answers.To(c.Code), AnswerForm.CredentialCode) is null)
            .Select(c => c.Name);
    }

    private static IEnumerable<string> PlacesOf(SubmissionContent content) => content.Workplaces.Select(w => $"{w.Name}, {LocalAuthorities.Name(w.LocalAuthorityCode)}{(w.Postcode is null ? "" : $", {w.Postcode}")}");

    private static RecognitionSummary Summary(SubmittedRecognition sent, RecognitionOfUnion? live) => live switch
    {
        null => new RecognitionSummary(sent.Union, sent.Details, RecognitionSince.Removed, null, null),
        // The union's newest answer is about the present text, not about this one.
        _ when live.Recognition.Details != sent.Details => new RecognitionSummary(sent.Union, sent.Details, RecognitionSince.Corrected, null, null),
        _ => new RecognitionSummary(sent.Union, sent.Details, RecognitionSince.Unchanged, live.State, live.Newest?.Answer),
    };

    /// <summary>The rows about the employer, which every submission holds.</summary>
    private static IEnumerable<SummaryRow> EmployerRows(SubmissionContent content) =>
    [
        .. content.Organisation,
        new SummaryRow("People who work for you", Formats.Count(content.Workers)),
        new SummaryRow("Workplaces", string.Join("; ", PlacesOf(content))),
        .. content.Recognitions.GroupBy(r => r.Union).Select(union => new SummaryRow(
            $"Recognition of {union.Key}", string.Join("; ", union.Select(r => WordsOf(r.Details))))),
    ];

    private static string WordsOf(RecognitionDetails details) =>
        $"{details.BargainingUnit}: {details.Kind.Label()}, since {Formats.Day(details.RecognisedOn)}, {Formats.Count(details.WorkersCovered)} covered";

    private static IEnumerable<SummaryCard> Cards(PendingSubmission pending, SubmissionContent shown)
    {
        var ((application, charter, _, _), level, reader) = (pending.Read, pending.Read.Level, pending.Employer.Reader);
        if (EntryConditions.AreAsked(level))
        {
            yield return new SummaryCard(
                EntryConditions.Code,
                "",
                EntryConditions.Name,
                "",
                application.MayWrite(EntryConditions.Code, reader),
                IsAsked: false,
                [.. AnswerRows.From(level, null, shown.EntryConditions)],
                [],
                null);
        }
        foreach (var theme in charter.Content.Themes)
        {
            foreach (var criterion in theme.Criteria.Where(c => level.Asks(c.Code)))
            {
                yield return new SummaryCard(
                    criterion.Code,
                    theme.Name,
                    criterion.Name,
                    criterion.Requirement,
                    application.MayWrite(criterion.Code, reader),
                    application.IsAsked(criterion.Code),
                    [.. shown.RowsOf(criterion)],
                    [.. pending.Evidence.Of(criterion)],
                    pending.Payrolls.Of(criterion));
            }
        }
    }
}
