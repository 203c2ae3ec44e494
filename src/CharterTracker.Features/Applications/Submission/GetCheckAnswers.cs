using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>Everything in an application, as it would be sent or as it was, and what is still missing.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetCheckAnswersQuery(Guid ApplicationId) : IQuery<Result<CheckAnswers>>, ICaseRequest;

/// <param name="Fingerprint">Fingerprint of what is shown; the signatory's command carries it.</param>
/// <param name="CanSign">The person is an owner or a signatory.</param>
/// <param name="Missing">Before a first sending everything that is missing; before a reply what was asked about and is not finished.</param>
/// <param name="Asked">What a clarification asks; null where none is open.</param>
/// <param name="CanCount">The person may correct how many people work for the employer.</param>
/// <param name="LastSent">The newest submission; null while nothing was sent.</param>
/// <param name="OtherChanges">What a reply carries besides what was asked about: what the employer is now and was not when it last sent.</param>
/// <param name="WithoutEvidence">Criteria that name kinds of evidence and have none that counts; not in the way of sending.</param>
public sealed record CheckAnswers(
    ApplicationHeading Heading,
    Guid Version,
    string Fingerprint,
    bool CanSign,
    string Declaration,
    IReadOnlyList<MissingPart> Missing,
    string? Asked,
    bool CanCount,
    SignedSubmission? LastSent,
    IReadOnlyList<Difference> OtherChanges,
    IReadOnlyList<string> WithoutEvidence,
    IReadOnlyList<SummaryCard> Cards,
    IReadOnlyList<SummaryRow> Organisation,
    int Workers,
    IReadOnlyList<string> Workplaces,
    IReadOnlyList<RecognitionSummary> Recognitions)
{
    /// <summary>The sections that a clarification asks about.</summary>
    public IEnumerable<SummaryCard> RequestedCards => Cards.Where(c => c.IsAsked);
}

/// <param name="Sha256">Of everything that was sent; it shows later that nothing was changed.</param>
public sealed record SignedSubmission(int Number, DateTimeOffset SignedAt, string? SignedBy, string Declaration, string Sha256);

/// <param name="State">Of the newest link to the union; null while it was not asked, and where the employer says something else by now.</param>
/// <param name="Answer">The union's newest answer; null while there is none, and where the employer says something else by now.</param>
public sealed record RecognitionSummary(string Union, RecognitionDetails Details, RecognitionSince Since, AttestationState? State, AttestationAnswer? Answer);

/// <summary>What became of a recognition after the application was sent.</summary>
public enum RecognitionSince
{
    Unchanged,
    Corrected,

    /// <summary>It ended, or the employer took it back before the union was asked.</summary>
    Removed,
}

/// <param name="Code">The criterion, or the entry conditions.</param>
/// <param name="Theme">Empty for the entry conditions.</param>
/// <param name="CanChange">The employer can still change it.</param>
/// <param name="IsAsked">Part of the clarification that is open now.</param>
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
        var application = opened.Value.Application;
        var file = await CaseFile.ReadAsync(db, application, clock.GetUtcNow(), isTracked: false, cancellationToken);
        var shown = file.Shown;
        var proven = file.Evidence.Where(e => e.CountsOn(file.Today)).Select(e => e.CriterionCode).ToHashSet();
        return new CheckAnswers(
            ApplicationHeading.From(file),
            application.Version,
            file.Fingerprint,
            file.CanSign(user),
            DeclarationText.Compose(file.Employer.Name, file.Level.Name, file.Charter.Content.Title),
            application.Status == ApplicationStatus.Clarification ? [.. file.AskedAndUnfinished] : file.Missing,
            application.Status == ApplicationStatus.Clarification ? application.ReturnReasons : null,
            file.CanWriteAnything(user),
            await SignedAsync(application.Id, cancellationToken),
            file.Sent is { } sent ? [.. Difference.Between([.. EmployerRows(sent)], [.. EmployerRows(shown)])] : [],
            [
                .. file.Charter.Content.CriteriaFor(file.Level)
                    .Where(c => c.Evidence.Count > 0 && (application.Status != ApplicationStatus.Clarification || application.IsAsked(c.Code)) && !proven.Contains(c.Code)
                        && AnswerForm.Given(file.AnswersTo(c.Code), AnswerForm.CredentialCode) is null)
                    .Select(c => c.Name),
            ],
            [.. Cards(file, shown)],
            [.. shown.Organisation],
            shown.Workers,
            [.. PlacesOf(shown)],
            [.. shown.Recognitions.Select(r => Summary(r, file.Recognitions.FirstOrDefault(live => live.Recognition.Id == r.Id)))]);
    }

    private static IEnumerable<string> PlacesOf(SubmissionContent content) => content.Workplaces.Select(w => $"{w.Name}, {LocalAuthorities.Name(w.LocalAuthorityCode)}{(w.Postcode is null ? "" : $", {w.Postcode}")}");

    private static RecognitionSummary Summary(SubmittedRecognition sent, RecognitionOfUnion? live) => live switch
    {
        null => new RecognitionSummary(sent.Union, sent.Details, RecognitionSince.Removed, null, null),
        // The union's newest answer is about what is said now, not about this.
        _ when live.Recognition.Details != sent.Details => new RecognitionSummary(sent.Union, sent.Details, RecognitionSince.Corrected, null, null),
        _ => new RecognitionSummary(sent.Union, sent.Details, RecognitionSince.Unchanged, live.State, live.Newest?.Answer),
    };

    /// <summary>What a submission says of the employer itself, whatever it was asked about.</summary>
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

    private Task<SignedSubmission?> SignedAsync(Guid applicationId, CancellationToken cancellationToken) =>
        db.Submissions.AsNoTracking().Where(s => s.ApplicationId == applicationId)
            .OrderByDescending(s => s.Number)
            .Select(s => new SignedSubmission(
                s.Number, s.SignedAt, db.Users.Where(u => u.Id == s.SignedBy).Select(u => u.FullName).FirstOrDefault(), s.Declaration, s.Sha256))
            .FirstOrDefaultAsync(cancellationToken);

    private IEnumerable<SummaryCard> Cards(CaseFile file, SubmissionContent shown)
    {
        if (EntryConditions.AreAsked(file.Level))
        {
            yield return new SummaryCard(
                EntryConditions.Code, "", EntryConditions.Name, "", file.CanWrite(EntryConditions.Code, user), IsAsked: false, [.. AnswerRows.From(file.Level, null, shown.EntryConditions)], [], null);
        }
        foreach (var theme in file.Charter.Content.Themes)
        {
            foreach (var criterion in theme.Criteria.Where(c => file.Level.Asks(c.Code)))
            {
                yield return new SummaryCard(
                    criterion.Code,
                    theme.Name,
                    criterion.Name,
                    criterion.Requirement,
                    file.CanWrite(criterion.Code, user),
                    file.Application.IsAsked(criterion.Code),
                    [.. shown.RowsOf(criterion)],
                    [.. file.EvidenceOf(criterion)],
                    file.PayrollOf(criterion));
            }
        }
    }
}
