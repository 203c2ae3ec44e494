using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Applications;
using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Unions;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>The facts of the newest submission at intake, for a person to judge.</summary>
/// <param name="Missing">What the level asks and the submission does not answer.</param>
/// <param name="Unions">What the unions answered.</param>
/// <param name="IsVerified">It was shown that the people in the employer's team may act for it.</param>
public sealed record IntakeFacts(
    IReadOnlyList<IntakeCriterion> Criteria,
    IReadOnlyList<string> Missing,
    IReadOnlyList<IntakeWorkplace> Workplaces,
    IReadOnlyList<PossibleDuplicate> Duplicates,
    AttestationsOfCase Unions,
    Guid EmployerId,
    bool IsVerified)
{
    public bool IsComplete => Missing.Count == 0 && WithoutEvidence == 0 && Criteria.All(c => c.UncheckedFiles == 0 && c.TooOldFiles == 0);

    /// <summary>Answered criteria of which nothing was sent that shows them.</summary>
    public int WithoutEvidence => Criteria.Count(c => c.IsAnswered && c.LacksEvidence);

    public bool HasOpenDisagreement => Unions.ConfirmationStatus == ConfirmationStatus.DisagreementOpen;

    public bool IsInArea => Workplaces.Any(w => w.IsInArea);

    /// <summary>Whether there is something that the lead has to consider before the case is accepted.</summary>
    public bool HasDoubts => !IsComplete || !IsInArea || Duplicates.Count > 0;
}

/// <param name="UncheckedFiles">Files that no scanner has found clean; they cannot be opened.</param>
/// <param name="TooOldFiles">How many of the others are too old for the charter.</param>
/// <param name="PayrollCheck">What the payroll check showed; null where no file was checked.</param>
/// <param name="Against">What stands against it being met, as far as the product can see.</param>
public sealed record IntakeCriterion(
    string Code,
    string Name,
    bool IsAnswered,
    int Files,
    int UncheckedFiles,
    int TooOldFiles,
    string? PayrollCheck,
    IReadOnlyList<ContraryFinding> Against)
{
    public bool LacksEvidence => Against.Contains(ContraryFinding.NoEvidence) || Against.Contains(ContraryFinding.PayNotChecked);
}

public sealed record IntakeWorkplace(string Name, string LocalAuthority, bool IsInArea);

/// <summary>Another employer of the same name, with an open application or an award. The same company number cannot join twice.</summary>
public sealed record PossibleDuplicate(string Reference, string Employer, ApplicationStatus Status);

internal sealed class IntakeReader(CharterDbContext db, CaseFindingsReader reader, TimeProvider clock)
{
    public async Task<IntakeFacts> ReadAsync(Application application, CancellationToken cancellationToken)
    {
        var charter = await db.Charters.AsNoTracking().SingleAsync(c => c.Id == application.CharterId, cancellationToken);
        var scheme = await db.Schemes.AsNoTracking().SingleAsync(s => s.Id == application.SchemeId, cancellationToken);
        return await ReadAsync(new ReadCase(application, charter, scheme, ""), cancellationToken);
    }

    public async Task<IntakeFacts> ReadAsync(ReadCase read, CancellationToken cancellationToken)
    {
        var id = read.Application.Id;
        var frozen = await SubmissionContent.NewestAsync(db, id, SubmissionPaths.Everything, cancellationToken);
        var files = await db.EvidenceItems.AsNoTracking().Where(e => e.ApplicationId == id).Select(EvidenceSummary.Projection).ToDictionaryAsync(e => e.Id, cancellationToken);
        var unions = await AttestationReading.ReadAsync(db, read.Application, clock.GetUtcNow(), cancellationToken);
        var findings = await reader.ReadAsync(
            read.Application, read.Charter.Content.CriteriaFor(read.Level), frozen, unions.ConfirmationStatus, cancellationToken);
        var criteria = Criteria(read, frozen, files, findings);
        return new IntakeFacts(
            criteria,
            Missing(read, frozen, criteria),
            [.. frozen.Workplaces.Select(w => new IntakeWorkplace(
                w.Name,
                LocalAuthorities.Name(w.LocalAuthorityCode),
                read.Scheme.Covers(w.LocalAuthorityCode)))],
            await DuplicatesAsync(read.Application, cancellationToken),
            unions,
            read.Application.EmployerId,
            await db.Employers.AnyAsync(e => e.Id == read.Application.EmployerId && e.VerifiedAt != null, cancellationToken));
    }

    private List<IntakeCriterion> Criteria(ReadCase read, SubmissionContent frozen, Dictionary<Guid,
        EvidenceSummary> files, CaseFindings findings)
    {
        var today = clock.Today();
        return
        [
            .. read.Charter.Content.CriteriaFor(read.Level).Select(c =>
            {
                var named = frozen.EvidenceOf(c.Code);
                var readable = named.Where(f => files.TryGetValue(f, out var file) && file.CanBeOpened).Select(f => files[f]).ToList();
                return new IntakeCriterion(
                    c.Code,
                    c.Name,
                    frozen.AnswersTo(c.Code).Count > 0,
                    named.Count,
                    named.Count - readable.Count,
                    readable.Count(f => !f.CountsOn(today)),
                    findings.CheckOf(c.Code),
                    findings.Against(c.Code));
            }),
        ];
    }

    /// <summary>What is missing, by the same rules as before it was sent; a credential may have expired since.</summary>
    private List<string> Missing(ReadCase read, SubmissionContent frozen, List<IntakeCriterion> criteria)
    {
        var (content, level) = (read.Charter.Content, read.Level);
        var today = clock.Today();
        var answered = criteria.Where(c => c.IsAnswered).Select(c => c.Code).ToHashSet();
        var missing = EntryConditions.Missing(level, frozen.EntryConditions, today).Select(p => p.Message).ToList();
        foreach (var criterion in content.CriteriaFor(level).Where(c => answered.Contains(c.Code)))
        {
            missing.AddRange(AnswerForm.Missing(criterion, frozen.AnswersTo(criterion.Code), today).Select(p => $"{criterion.Code} {criterion.Name}: {p.Message}"));
        }
        if (level.Rule.Evaluate(level, content, answered) is { IsSatisfied: false } result)
        {
            missing.AddRange(content.CriteriaFor(level).Where(c => result.Missing.Contains(c.Code)).Select(c => $"{c.Code} {c.Name}: not answered"));
        }
        return missing;
    }

    private async Task<List<PossibleDuplicate>> DuplicatesAsync(Application application, CancellationToken cancellationToken)
    {
        var name = await db.Employers.Where(e => e.Id == application.EmployerId).Select(e => e.SearchName).SingleAsync(cancellationToken);
        var held = db.Accreditations.HeldOn(clock.Today());
        return await (
            from other in db.Applications
            where other.SchemeId == application.SchemeId && other.EmployerId != application.EmployerId
                && other.Status != ApplicationStatus.Draft && other.Status != ApplicationStatus.Withdrawn
                && (other.Status != ApplicationStatus.Decided || held.Any(a => a.ApplicationId == other.Id))
            join employer in db.Employers on other.EmployerId equals employer.Id
            where employer.SearchName == name
            orderby other.Reference
            select new PossibleDuplicate(other.Reference, employer.Name, other.Status))
            .Take(20)
            .ToListAsync(cancellationToken);
    }
}
