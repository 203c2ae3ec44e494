using System.Security.Cryptography;
using System.Text;
using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>An application with all that the employer has put into it, read in a fixed number of queries.</summary>
internal sealed record CaseFile(
    Application Application,
    Scheme Scheme,
    Charter Charter,
    Level Level,
    Employer Employer,
    IReadOnlyDictionary<string, Answer> Answers,
    IReadOnlyList<EvidenceItem> Evidence,
    IReadOnlyList<RecognitionOfUnion> Recognitions,
    IReadOnlySet<string> Disputed,
    IReadOnlySet<string> LevelsHeld,
    bool IsNotified,
    DateTimeOffset Now)
{
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public Readiness Readiness => Readiness.Of(Charter.Content, Level, Answers, Disputed, LevelsHeld, Today);

    /// <summary>The person may sign for the employer: an owner or a signatory.</summary>
    public bool CanSign(ICurrentUser user) => Employer.RolesOf(user.Id ?? Guid.Empty).Contains(ActorRole.EmployerSignatory);

    /// <summary>Whether an answer can be changed now.</summary>
    public bool CanWrite(string criterionCode) =>
        Application.Status == ApplicationStatus.Draft || (Application.Status == ApplicationStatus.Clarification && Application.IsOpen(criterionCode));

    public IReadOnlyDictionary<string, string> AnswersTo(string code) =>
        Answers.TryGetValue(code, out var answer) ? answer.Values : new Dictionary<string, string>();

    /// <summary>The last day on which a draft on a replaced charter can be sent; null where the charter is the current one.</summary>
    public DateOnly? CharterGraceEndsOn =>
        Charter.RetiredAt is { } retired ? DateOnly.FromDateTime(retired.AddDays(Scheme.GraceDays).UtcDateTime) : null;

    /// <summary>Everything that a submission would freeze, in one short word: two people who see the same word see the same text.</summary>
    public string Fingerprint
    {
        get
        {
            var parts = Answers.Values.Select(a => $"{a.Id}:{a.Version}")
                .Concat(Evidence.Select(e => $"{e.Id}"))
                .Concat(Recognitions.Select(r => $"{r.Recognition.Id}:{r.Recognition.Version}"))
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
        var missing = Readiness.Missing;
        BrokenRuleException.ThrowUnless(missing.Count == 0, $"The application is not complete. {string.Join(". ", missing.Take(1).Select(m => m.Message))}");
    }

    /// <summary>A reply must leave every criterion that was asked about in order.</summary>
    public void GuardOpenCriteriaAreFinished()
    {
        var open = Readiness.Criteria.FirstOrDefault(c => Application.IsOpen(c.Criterion.Code) && c.State != ProgressState.Finished);
        BrokenRuleException.ThrowUnless(open is null, $"Finish {open?.Criterion.Name} before you send your reply");
    }

    /// <summary>Reads with tracking where the case is to be changed, so that a save finds out whether somebody was faster.</summary>
    public static async Task<CaseFile> ReadAsync(CharterDbContext db, Application application, DateTimeOffset now, bool isTracked, CancellationToken cancellationToken)
    {
        var scheme = await db.Schemes.AsNoTracking().SingleAsync(s => s.Id == application.SchemeId, cancellationToken);
        var charter = await db.Charters.AsNoTracking().SingleAsync(c => c.Id == application.CharterId, cancellationToken);
        var employer = await db.Employers.AsNoTracking().AsSplitQuery().SingleAsync(e => e.Id == application.EmployerId, cancellationToken);
        var answers = isTracked ? db.Answers : db.Answers.AsNoTracking();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new CaseFile(
            application,
            scheme,
            charter,
            charter.Content.Level(application.LevelCode),
            employer,
            await answers.Where(a => a.ApplicationId == application.Id).ToDictionaryAsync(a => a.CriterionCode, cancellationToken),
            await db.EvidenceItems.AsNoTracking()
                .Where(e => e.ApplicationId == application.Id && e.RemovedAt == null)
                .OrderBy(e => e.UploadedAt)
                .ToListAsync(cancellationToken),
            await RecognitionsAsync(db, application, cancellationToken),
            await db.AnswerRivals.Where(r => r.ApplicationId == application.Id).Select(r => r.CriterionCode).Distinct().ToHashSetAsync(cancellationToken),
            await db.Accreditations
                .Where(a => a.EmployerId == application.EmployerId && a.SchemeId == application.SchemeId
                    && a.Status == AccreditationStatus.Active && a.ValidFrom <= today && a.ValidUntil >= today)
                .Select(a => a.LevelCode)
                .Distinct()
                .ToHashSetAsync(cancellationToken),
            await db.Decisions.AnyAsync(d => d.ApplicationId == application.Id && d.NotifiedAt != null, cancellationToken),
            now);
    }

    private static async Task<List<RecognitionOfUnion>> RecognitionsAsync(CharterDbContext db, Application application, CancellationToken cancellationToken)
    {
        var recognitions = await db.Recognitions.AsNoTracking()
            .Where(r => r.EmployerId == application.EmployerId && r.EndedOn == null)
            .Join(db.Unions.AsNoTracking(), r => r.UnionId, u => u.Id, (r, u) => new { Recognition = r, Union = u.Name })
            .OrderBy(r => r.Union)
            .ToListAsync(cancellationToken);
        var asked = await db.Attestations.AsNoTracking()
            .Where(a => a.ApplicationId == application.Id)
            .GroupBy(a => a.RecognitionId)
            .Select(g => new
            {
                RecognitionId = g.Key,
                AskedAt = g.Max(a => a.AskedAt),
                AnsweredAt = g.Max(a => a.AnsweredAt),
                IsConfirmed = g.Any(a => a.Answer == AttestationAnswer.Confirm),
            })
            .ToDictionaryAsync(a => a.RecognitionId, cancellationToken);
        return
        [
            .. recognitions.Select(r => asked.TryGetValue(r.Recognition.Id, out var attestation)
                ? new RecognitionOfUnion(r.Recognition, r.Union, attestation.AskedAt, attestation.AnsweredAt, attestation.IsConfirmed)
                : new RecognitionOfUnion(r.Recognition, r.Union, null, null, false)),
        ];
    }
}

/// <summary>A recognition and how far its confirmation is. What the union wrote is for staff only.</summary>
internal sealed record RecognitionOfUnion(Recognition Recognition, string Union, DateTimeOffset? AskedAt, DateTimeOffset? AnsweredAt, bool IsConfirmed);
