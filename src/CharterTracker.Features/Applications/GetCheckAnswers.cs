using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>Everything in an application, as it would be sent, and what is still missing.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetCheckAnswersQuery(Guid ApplicationId) : IQuery<Result<CheckAnswers>>;

/// <param name="Seen">Fingerprint of what is shown; the signatory's command carries it.</param>
/// <param name="CanSign">The person is an owner or a signatory.</param>
/// <param name="WithoutEvidence">Criteria that name kinds of evidence and have none; not in the way of sending.</param>
public sealed record CheckAnswers(
    ApplicationHeading Heading,
    Guid Version,
    string Seen,
    bool CanSign,
    string Declaration,
    IReadOnlyList<MissingPart> Missing,
    IReadOnlyList<string> WithoutEvidence,
    IReadOnlyList<SummaryCard> Cards,
    IReadOnlyList<SummaryRow> Organisation,
    IReadOnlyList<string> Workplaces,
    IReadOnlyList<RecognitionSummary> Recognitions);

/// <param name="State">Of the newest link to the union; null while it was not asked.</param>
/// <param name="Answer">The union's newest answer; null while there is none.</param>
public sealed record RecognitionSummary(
    string Union, RecognitionKind Kind, string BargainingUnit, int Workers, DateOnly RecognisedOn, AttestationState? State, AttestationAnswer? Answer);

/// <param name="Code">The criterion, or the entry conditions.</param>
/// <param name="CanChange">The employer can still change it.</param>
public sealed record SummaryCard(string Code, string Theme, string Name, bool CanChange, IReadOnlyList<SummaryRow> Rows, IReadOnlyList<EvidenceRow> Files, PayrollLine? Payroll);

internal sealed class GetCheckAnswersHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<GetCheckAnswersQuery, Result<CheckAnswers>>
{
    public async Task<Result<CheckAnswers>> Handle(GetCheckAnswersQuery request, CancellationToken cancellationToken)
    {
        var application = await db.Applications.AsNoTracking().OwnedBy(db, user).SingleOrDefaultAsync(a => a.Id == request.ApplicationId, cancellationToken);
        if (application is null)
        {
            return Result<CheckAnswers>.Failed(new Failure.NotFound());
        }
        var file = await CaseFile.ReadAsync(db, application, clock.GetUtcNow(), isTracked: false, cancellationToken);
        var evidence = file.Evidence.ToLookup(e => e.CriterionCode);
        return new CheckAnswers(
            ApplicationHeading.Of(file),
            application.Version,
            file.Fingerprint,
            file.CanSign(user),
            DeclarationText.Of(file.Employer.Name, file.Level.Name, file.Charter.Content.Title),
            application.Status == ApplicationStatus.Clarification ? [] : file.Readiness.Missing,
            [
                .. file.Charter.Content.CriteriaFor(file.Level)
                    .Where(c => c.Evidence.Count > 0 && (application.Status != ApplicationStatus.Clarification || application.IsAsked(c.Code)) && !evidence[c.Code].Any()
                        && AnswerForm.Given(file.AnswersTo(c.Code), AnswerForm.CredentialCode) is null)
                    .Select(c => c.Name),
            ],
            [.. Cards(file)],
            [
                new SummaryRow("Name", file.Employer.Name),
                new SummaryRow("Number with us", file.Employer.Number),
                .. file.Employer.Identifiers.Select(i => new SummaryRow(OrganisationRegisters.NameOf(i.Register), i.Value)),
                new SummaryRow("Sector", SicCodes.SectionName(file.Employer.Sector)),
                new SummaryRow("People who work for you", file.Employer.Workers.ToString("N0", AnswerForm.British)),
            ],
            [.. file.Employer.Workplaces.OrderBy(w => w.Name, StringComparer.Ordinal).Select(w => $"{w.Name}, {LocalAuthorities.Name(w.LocalAuthorityCode)}")],
            [
                .. file.Recognitions.Select(r => new RecognitionSummary(
                    r.Union, r.Recognition.Kind, r.Recognition.BargainingUnit, r.Recognition.WorkersCovered, r.Recognition.RecognisedOn, r.State, r.Newest?.Answer)),
            ]);
    }

    private IEnumerable<SummaryCard> Cards(CaseFile file)
    {
        if (EntryConditions.AreAsked(file.Level))
        {
            yield return new SummaryCard(
                EntryConditions.Code, "", "Before you apply", file.CanWrite(EntryConditions.Code, user), [.. AnswerRows.Of(file.Level, null, file.AnswersTo(EntryConditions.Code))], [], null);
        }
        foreach (var theme in file.Charter.Content.Themes)
        {
            foreach (var criterion in theme.Criteria.Where(c => file.Level.Asks(c.Code)))
            {
                var sent = file.StandingOn(criterion.Code);
                yield return new SummaryCard(
                    criterion.Code,
                    theme.Name,
                    criterion.Name,
                    file.CanWrite(criterion.Code, user),
                    [.. AnswerRows.Of(criterion, sent?.To(criterion.Code) ?? file.AnswersTo(criterion.Code))],
                    [.. file.EvidenceOf(criterion).Where(e => sent is null || sent.EvidenceOf(criterion.Code).Contains(e.Id))],
                    file.PayrollOf(criterion));
            }
        }
    }
}
