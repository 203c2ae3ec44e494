using System.Security.Cryptography;
using System.Text;
using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Wording;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>An application with all that the employer has put into it, read in a fixed number of queries.</summary>
/// <param name="Sent">The newest submission; null in a draft, where what is written now is what would be sent.</param>
/// <param name="Files">All evidence that was ever given, what was removed since included.</param>
internal sealed record CaseFile(
    Application Application,
    Scheme Scheme,
    Charter Charter,
    Level Level,
    Employer Employer,
    IReadOnlyDictionary<string, Answer> Answers,
    IReadOnlyList<EvidenceItem> Files,
    IReadOnlyList<RecognitionOfUnion> Recognitions,
    ConfirmationStatus ConfirmationStatus,
    IReadOnlyDictionary<string, NewestPayrollCheck> Payrolls,
    SubmissionContent? Sent,
    IReadOnlySet<string> Disputed,
    IReadOnlySet<string> LevelsHeld,
    bool IsNotified,
    DateTimeOffset Now)
{
    public DateOnly Today => LondonDays.From(Now);

    public Readiness Readiness => field ??= Readiness.Compute(Charter.Content, Level, Answers, Disputed, LevelsHeld, Employer.Workers, Today);

    /// <summary>Everything that stands in the way of sending; what the charter says of size and sort was true at the start and may be no more.</summary>
    public IReadOnlyList<MissingPart> Missing =>
    [
        .. EligibilityCheck.Against(Charter.Content, Level, Employer).Select(p => new MissingPart(null, $"{p.Asks}. {p.Basis}")),
        .. Readiness.Missing,
    ];

    /// <summary>The person may sign for the employer: an owner or a signatory.</summary>
    public bool CanSign(ICurrentUser user) => Employer.RolesOf(user.Id ?? Guid.Empty).Contains(ActorRole.EmployerSignatory);

    /// <summary>Whether this person can change an answer, its files and its payroll check now.</summary>
    public bool CanWrite(string criterionCode, ICurrentUser user) =>
        Application.MayWrite(criterionCode, new Actor(user.Id ?? Guid.Empty, Employer.RolesOf(user.Id ?? Guid.Empty)));

    /// <summary>
    /// What was sent before, where that stands: a reply carries only what the clarification asks about, and never what was typed for an
    /// earlier one and missed its deadline. Null where what is written now is what would be sent.
    /// </summary>
    public SubmissionContent? SubmittedContentOn(string criterionCode) => Reopened.Contains(criterionCode) ? null : Sent;

    /// <summary>What a reader sees: what would be sent now, or what was sent where nothing can be sent.</summary>
    public SubmissionContent Shown => Sent is not null && Reopened.Count == 0 ? Sent : SubmissionContentBuilder.Build(this);

    /// <summary>The evidence that was not removed.</summary>
    public IEnumerable<EvidenceItem> Evidence => Files.Where(e => e.RemovedAt is null);

    /// <summary>What the clarification that was open when the file was read asks about.</summary>
    private HashSet<string> Reopened { get; init; } = [];

    /// <summary>Whether this person can change anything in the application now.</summary>
    public bool CanWriteAnything(ICurrentUser user) => Charter.Content.CriteriaFor(Level).Any(c => CanWrite(c.Code, user));

    /// <summary>What a clarification asks about and is not finished: it stands in the way of the reply.</summary>
    public IEnumerable<MissingPart> AskedAndUnfinished => Readiness.Criteria
        .Where(c => Application.IsAsked(c.Criterion.Code) && c.State != ProgressState.Finished)
        .Select(c => c.ToDo());

    public IReadOnlyDictionary<string, string> AnswersTo(string code) =>
        Answers.TryGetValue(code, out var answer) ? answer.Values : new Dictionary<string, string>();

    /// <summary>What a submission names, or would name, of one criterion.</summary>
    /// <param name="criterion">Null for the entry conditions, which take no evidence.</param>
    public IEnumerable<EvidenceRow> EvidenceOf(Criterion? criterion) =>
        criterion is null ? []
        : SubmittedContentOn(criterion.Code)?.EvidenceOf(criterion.Code) is { } named ? RowsOf(criterion, Files.Where(e => named.Contains(e.Id)))
        : RowsOf(criterion, Evidence);

    /// <summary>What was added since, where what was sent stands.</summary>
    public IEnumerable<EvidenceRow> UnsentEvidenceOf(Criterion? criterion) =>
        criterion is not null && SubmittedContentOn(criterion.Code)?.EvidenceOf(criterion.Code) is { } named ? RowsOf(criterion, Evidence.Where(e => !named.Contains(e.Id))) : [];

    private IEnumerable<EvidenceRow> RowsOf(Criterion criterion, IEnumerable<EvidenceItem> items) =>
        items.Where(e => e.CriterionCode == criterion.Code).Select(e => new EvidenceRow(
            e.Id,
            e.FileName,
            criterion.Evidence.FirstOrDefault(k => k.Code == e.KindCode)?.Name ?? e.KindCode,
            e.Length,
            e.Sha256,
            e.State,
            e.UploadedAt,
            e.ExpiresOn,
            EvidenceItem.IsTooOld(e.ExpiresOn, Today),
            e.CanBeOpened));

    /// <summary>Null where no payroll file can be checked for the criterion.</summary>
    public PayrollLine? PayrollOf(Criterion? criterion)
    {
        if (criterion?.Check is not (CheckKind.LivingWagePayroll or CheckKind.ZeroHoursSigns) || criterion.Check is not { } kind)
        {
            return null;
        }
        if (!Payrolls.TryGetValue(criterion.Code, out var check))
        {
            return new PayrollLine(null, PayrollTone.NotChecked);
        }
        var tone = (kind, check.Outcome, check.ZeroHours) switch
        {
            (CheckKind.LivingWagePayroll, PayOutcome.MeetsAnnounced or PayOutcome.MeetsDue, _) => PayrollTone.Good,
            (CheckKind.LivingWagePayroll, PayOutcome.Below, _) => PayrollTone.Bad,
            (CheckKind.ZeroHoursSigns, _, ZeroHoursOutcome.NoSign) => PayrollTone.Good,
            _ => PayrollTone.Open,
        };
        return new PayrollLine(PayrollLabels.Describe(kind, check.PeriodOn, check.Outcome, check.ZeroHours), tone);
    }

    /// <summary>The last day on which a draft on a replaced charter can be sent; null where the charter is the current one.</summary>
    public DateOnly? CharterGraceEndsOn =>
        Charter.RetiredAt is { } retired ? LondonDays.From(retired.AddDays(Scheme.GraceDays)) : null;

    /// <summary>Everything that a submission would freeze, in one short word: two people who see the same word see the same text.</summary>
    public string Fingerprint
    {
        get
        {
            var parts = Answers.Values.Select(a => $"{a.Id}:{a.Version}")
                .Concat(Evidence.Select(e => $"{e.Id}"))
                .Concat(Recognitions.Select(r => $"{r.Recognition.Id}:{r.Recognition.Revision}"))
                .Concat(Payrolls.Values.Select(p => $"{p.Id}"))
                .Append($"{Employer.Id}:{Employer.Version}")
                .Order(StringComparer.Ordinal);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
        }
    }

    /// <summary>Refuses while something is missing. The page lists it all before anybody can sign, so one sentence is enough here.</summary>
    public void GuardComplete()
    {
        BrokenRuleException.ThrowUnless(
            CharterGraceEndsOn is not { } last || Today <= last,
            "This charter was replaced by a new version, and the time to apply under the old one has passed. Move your draft to the new version first");
        if (Missing is [var first, ..])
        {
            throw new BrokenRuleException($"The application is not complete. {first.Message}");
        }
    }

    /// <summary>A reply must leave every criterion that was asked about in order.</summary>
    public void GuardOpenCriteriaAreFinished()
    {
        var open = AskedAndUnfinished.FirstOrDefault();
        BrokenRuleException.ThrowUnless(open is null, $"Finish what we asked about before you send your reply. {open?.Message}");
    }

    /// <summary>Reads with tracking where the case is to be changed, so that a save finds out whether somebody was faster.</summary>
    public static async Task<CaseFile> ReadAsync(CharterDbContext db, Application application, DateTimeOffset now, bool isTracked, CancellationToken cancellationToken)
    {
        var scheme = await db.Schemes.AsNoTracking().SingleAsync(s => s.Id == application.SchemeId, cancellationToken);
        var charter = await db.Charters.AsNoTracking().SingleAsync(c => c.Id == application.CharterId, cancellationToken);
        var employer = await db.Employers.AsNoTracking().AsSplitQuery().SingleAsync(e => e.Id == application.EmployerId, cancellationToken);
        var answers = isTracked ? db.Answers : db.Answers.AsNoTracking();
        var today = LondonDays.From(now);
        var sent = application.Status == ApplicationStatus.Draft
            ? null
            : (await NewestSubmission.ReadAsync(db, application.Id, path: "", otherPath: null, cancellationToken))?.Content;
        var (recognitions, status) = await RecognitionsAsync(db, application, now, cancellationToken);
        return new CaseFile(
            application,
            scheme,
            charter,
            charter.Content.Level(application.LevelCode),
            employer,
            await answers.Where(a => a.ApplicationId == application.Id).ToDictionaryAsync(a => a.CriterionCode, cancellationToken),
            await db.EvidenceItems.AsNoTracking()
                .Where(e => e.ApplicationId == application.Id)
                .OrderBy(e => e.UploadedAt)
                .ToListAsync(cancellationToken),
            recognitions,
            status,
            await PayrollsAsync(db, application, sent, cancellationToken),
            sent,
            await db.CompetingAnswers.Where(r => r.ApplicationId == application.Id).Select(r => r.CriterionCode).Distinct().ToHashSetAsync(cancellationToken),
            await db.Accreditations.InForceFor(application.EmployerId, today).Where(a => a.SchemeId == application.SchemeId).Select(a => a.LevelCode).ToHashSetAsync(cancellationToken),
            await db.Decisions.AnyAsync(d => d.ApplicationId == application.Id && d.NotifiedAt != null, cancellationToken),
            now)
        {
            Reopened = application.Status == ApplicationStatus.Clarification ? [.. application.Named] : [],
        };
    }

    /// <summary>Those in force, and how far the unions have confirmed; a disagreement on one that has ended counts there too.</summary>
    private static async Task<(IReadOnlyList<RecognitionOfUnion> InForce, ConfirmationStatus Standing)> RecognitionsAsync(
        CharterDbContext db, Application application, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var recognitions = await db.Recognitions.AsNoTracking()
            .Where(r => r.EmployerId == application.EmployerId && r.EndedOn == null)
            .Join(db.Unions.AsNoTracking(), r => r.UnionId, u => u.Id, (r, u) => new { Recognition = r, Union = u.Name })
            .OrderBy(r => r.Union)
            .ToListAsync(cancellationToken);
        var attestations = await db.Attestations.AsNoTracking().Where(a => a.ApplicationId == application.Id).ToListAsync(cancellationToken);
        return (
            [.. recognitions.Select(r => RecognitionOfUnion.From(r.Recognition, r.Union, [.. attestations.Where(a => a.RecognitionId == r.Recognition.Id)], application.ClosedAt, now))],
            ConfirmationStatuses.Compute(recognitions.Select(r => r.Recognition), attestations, LondonDays.From(now), application.ClosedAt));
    }

    /// <summary>The newest of each criterion or, where what was sent before stands, the one that was sent.</summary>
    private static async Task<Dictionary<string, NewestPayrollCheck>> PayrollsAsync(
        CharterDbContext db, Application application, SubmissionContent? sent, CancellationToken cancellationToken)
    {
        var checks = await db.PayrollChecks.AsNoTracking()
            .Where(c => c.ApplicationId == application.Id)
            .OrderByDescending(c => c.CheckedAt)
            .Select(c => new NewestPayrollCheck(c.Id, c.CriterionCode, c.PeriodOn, c.Sha256, c.Outcome, c.ZeroHours, c.Rates))
            .ToListAsync(cancellationToken);
        return checks
            .Where(c => sent is null || application.IsAsked(c.CriterionCode) || sent.PayrollOf(c.CriterionCode) == c.Id)
            .DistinctBy(c => c.CriterionCode)
            .ToDictionary(c => c.CriterionCode);
    }
}

/// <summary>A recognition and how far its confirmation is. What the union wrote is for staff only.</summary>
/// <param name="State">Of the newest link about what is said now; null while the union was not asked.</param>
/// <param name="Newest">The union's newest answer to what is said now; null while there is none.</param>
/// <param name="IsOpenDisagreement">The union disagrees, be it with what the employer said before it corrected it.</param>
internal sealed record RecognitionOfUnion(
    Recognition Recognition, string Union, AttestationState? State, DateTimeOffset? AskedAt, Attestation? Newest, bool IsOpenDisagreement)
{
    public bool IsConfirmed => Newest?.IsConfirmation == true;

    /// <param name="attestations">All of this recognition, on one application.</param>
    public static RecognitionOfUnion From(Recognition recognition, string union, IReadOnlyCollection<Attestation> attestations, DateTimeOffset? closedAt, DateTimeOffset now)
    {
        var asked = attestations.Where(a => a.IsAbout(recognition, closedAt)).ToList();
        return new RecognitionOfUnion(
            recognition,
            union,
            asked.MaxBy(a => a.AskedAt)?.StateAt(now),
            asked.Max(a => (DateTimeOffset?)a.AskedAt),
            asked.Where(a => a.AnsweredAt is not null).MaxBy(a => a.AnsweredAt),
            attestations.Any(a => a.IsOpenDisagreement));
    }
}

/// <summary>What the newest payroll file showed on a criterion.</summary>
internal sealed record NewestPayrollCheck(
    Guid Id, string CriterionCode, DateOnly PeriodOn, string Sha256, PayOutcome Outcome, ZeroHoursOutcome ZeroHours, PayRates Rates);
