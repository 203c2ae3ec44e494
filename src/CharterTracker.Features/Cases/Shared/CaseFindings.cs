using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Wording;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>
/// What the product itself found about the criteria of a case, from the newest submission: the payroll checks, the files that count, the
/// unions' answers, and the questions of this round that were never sent.
/// </summary>
internal sealed record CaseFindings
{
    private static readonly IReadOnlyList<ContraryFinding> None = [];

    public required IReadOnlyDictionary<string, IReadOnlyList<ContraryFinding>> Contrary { private get; init; }

    /// <summary>What the payroll check of a criterion showed, in a sentence.</summary>
    public required IReadOnlyDictionary<string, string> Checks { private get; init; }

    /// <summary>Questions of assessors in this round that the lead has not sent. Who asked is not among them.</summary>
    public required IReadOnlyList<OpenQuestion> Questions { get; init; }

    /// <summary>Concerns about the employer that were received since the last decision on it in the scheme.</summary>
    public required int OpenConcerns { get; init; }

    /// <summary>Whether the person who reads has assessed or moderated the case.</summary>
    public required bool ReaderJudged { get; init; }

    /// <summary>What stands against rating the criterion met.</summary>
    public IReadOnlyList<ContraryFinding> Against(string criterionCode) => Contrary.GetValueOrDefault(criterionCode, None);

    /// <summary>Null where no payroll file was checked for it.</summary>
    public string? CheckOf(string criterionCode) => Checks.GetValueOrDefault(criterionCode);
}

public sealed record OpenQuestion(string CriterionCode, string Question);

internal sealed class CaseFindingsReader(CharterDbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <param name="sent">The newest submission, with all of the criteria that are asked about.</param>
    /// <param name="unions">How far the unions have confirmed.</param>
    public async Task<CaseFindings> ReadAsync(
        Application application,
        IEnumerable<Criterion> criteria,
        SubmissionContent sent,
        ConfirmationStatus unions,
        CancellationToken cancellationToken)
    {
        var found = await db.Applications.AsNoTracking().AsSingleQuery()
            .Where(a => a.Id == application.Id)
            .Select(a => new
            {
                Checks = db.PayrollChecks.Where(c => c.ApplicationId == a.Id)
                    .Select(c => new FoundPayroll(c.Id, c.PeriodOn, c.Outcome, c.ZeroHours)).ToList(),
                Files = db.EvidenceItems.Where(e => e.ApplicationId == a.Id)
                    .Select(e => new FoundFile(e.Id, e.State, e.ExpiresOn)).ToList(),
                Asks = db.ClarificationAsks.Where(q => q.ApplicationId == a.Id && q.Round == a.Round)
                    .Select(q => new OpenQuestion(q.CriterionCode, q.Question)).ToList(),
                Concerns = db.Concerns.Count(c => db.Employers.Any(e => e.Id == a.EmployerId && e.Number == c.EmployerNumber)
                    && !db.Decisions.Any(d => d.MadeAt >= c.ReceivedAt && db.Applications.Any(
                        o => o.Id == d.ApplicationId && o.EmployerId == a.EmployerId && o.SchemeId == a.SchemeId))),
                ReaderJudged = db.CaseParticipations.Any(p => p.ApplicationId == a.Id && p.UserId == user.Id
                    && (p.Part == CasePart.Assessed || p.Part == CasePart.Moderated)),
            })
            .SingleAsync(cancellationToken);
        var day = application.ClosedAt is { } closedAt ? LondonDays.From(closedAt) : clock.Today();
        var asked = criteria.ToList();
        var payrolls = asked
            .Where(c => c.Check is CheckKind.LivingWagePayroll or CheckKind.ZeroHoursSigns)
            .Select(c => (c.Code, Check: found.Checks.Find(p => p.Id == sent.PayrollOf(c.Code))))
            .Where(p => p.Check is not null)
            .ToDictionary(p => p.Code, p => p.Check!);
        var counting = found.Files.Where(f => EvidenceItem.CountsOn(f.State, f.ExpiresOn, day)).Select(f => f.Id).ToHashSet();
        return new CaseFindings
        {
            Contrary = asked.ToDictionary(c =>
                c.Code, c => (IReadOnlyList<ContraryFinding>)Against(c, payrolls.GetValueOrDefault(c.Code), sent, counting, unions)),
            Checks = payrolls.ToDictionary(p => p.Key, p => PayrollLabels.Describe(
                asked.First(c => c.Code == p.Key).Check!.Value, p.Value.PeriodOn, p.Value.Outcome, p.Value.ZeroHours)),
            OpenConcerns = found.Concerns,
            ReaderJudged = found.ReaderJudged,
            Questions = [.. found.Asks.DistinctBy(q => (q.CriterionCode, q.Question))],
        };
    }

    private static List<ContraryFinding> Against(
        Criterion criterion, FoundPayroll? payroll, SubmissionContent sent, HashSet<Guid> counting, ConfirmationStatus unions)
    {
        if (sent.AnswersTo(criterion.Code).ContainsKey(AnswerForm.CredentialCode))
        {
            return [];
        }
        var isAboutUnions = criterion.Commitment == Commitment.UnionRecognition || criterion.Check == CheckKind.UnionConfirmation;
        List<ContraryFinding> against = [.. OfPayroll(criterion, payroll)];
        if (isAboutUnions && unions == ConfirmationStatus.DisagreementOpen)
        {
            against.Add(ContraryFinding.UnionDisagrees);
        }
        var isShown = (isAboutUnions && unions == ConfirmationStatus.Confirmed)
            || (criterion.Check == CheckKind.LivingWagePayroll && payroll?.Outcome is PayOutcome.MeetsDue or PayOutcome.MeetsAnnounced)
            || sent.EvidenceOf(criterion.Code).Any(counting.Contains);
        if (!isShown && criterion.EvidenceTaken.Any())
        {
            against.Add(ContraryFinding.NoEvidence);
        }
        return against;
    }

    private static IEnumerable<ContraryFinding> OfPayroll(Criterion criterion, FoundPayroll? payroll) => (criterion.Check, payroll) switch
    {
        (CheckKind.LivingWagePayroll or CheckKind.ZeroHoursSigns, null) => [ContraryFinding.PayNotChecked],
        (CheckKind.LivingWagePayroll, { Outcome: PayOutcome.Below }) => [ContraryFinding.PayBelow],
        (CheckKind.LivingWagePayroll, { Outcome: not (PayOutcome.MeetsDue or PayOutcome.MeetsAnnounced) }) => [ContraryFinding.PayUnclear],
        (CheckKind.ZeroHoursSigns, { ZeroHours: ZeroHoursOutcome.SignsFound }) => [ContraryFinding.ZeroHoursSigns],
        (CheckKind.ZeroHoursSigns, { ZeroHours: ZeroHoursOutcome.CannotTell }) => [ContraryFinding.ZeroHoursUnclear],
        _ => [],
    };

    private sealed record FoundPayroll(Guid Id, DateOnly PeriodOn, PayOutcome Outcome, ZeroHoursOutcome ZeroHours);

    private sealed record FoundFile(Guid Id, EvidenceState State, DateOnly? ExpiresOn);
}
