using System.Linq.Expressions;
using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Features.Cases;

/// <summary>What a member of staff can do next on a case.</summary>
public enum CaseStep
{
    DeclareInterests,
    CheckIntake,
    AnswerUnion,
    Allocate,
    Review,

    /// <summary>A clarification, made of what the assessors asked.</summary>
    SendAsks,
    Clarify,
    Moderate,
    Decide,
}

/// <summary>Where a case stands for one reader: what a line of a list says, and what follows from it.</summary>
internal sealed record CaseLine
{
    public required Guid Id { get; init; }
    public required string Reference { get; init; }
    public required string Employer { get; init; }
    public required Guid SchemeId { get; init; }
    public required string SchemeName { get; init; }
    public required Guid CharterId { get; init; }
    public required string LevelCode { get; init; }
    public required LevelTrack Track { get; init; }
    public required ApplicationStatus Status { get; init; }
    public required int Round { get; init; }
    public required DateTimeOffset? SubmittedAt { get; init; }
    public required DateTimeOffset? ClarificationDueAt { get; init; }

    /// <summary>Assessors who have the case.</summary>
    public required int Allocated { get; init; }

    /// <summary>Of the reader's own assessment; null where they have none that counts.</summary>
    public required int? OwnCompletedRound { get; init; }

    public required bool HasAssessed { get; init; }
    public required bool HasModerated { get; init; }
    public required bool HasOpenDisagreement { get; init; }
    public required bool HasAsks { get; init; }

    public static Expression<Func<Application, CaseLine>> Projection(CharterDbContext db, ICurrentUser user) => a => new CaseLine
    {
        Id = a.Id,
        Reference = a.Reference,
        Employer = db.Employers.Where(e => e.Id == a.EmployerId).Select(e => e.Name).First(),
        SchemeId = a.SchemeId,
        SchemeName = db.Schemes.Where(s => s.Id == a.SchemeId).Select(s => s.Name).First(),
        CharterId = a.CharterId,
        LevelCode = a.LevelCode,
        Track = a.Track,
        Status = a.Status,
        Round = a.Round,
        SubmittedAt = a.SubmittedAt,
        ClarificationDueAt = a.ClarificationDueAt,
        Allocated = db.Assessments.Count(x => x.ApplicationId == a.Id && x.RemovedAt == null),
        OwnCompletedRound = db.Assessments.Where(x => x.ApplicationId == a.Id && x.AssessorId == user.Id && x.RemovedAt == null).Select(x => (int?)x.CompletedRound).FirstOrDefault(),
        HasAssessed = db.CaseParticipations.Any(p => p.ApplicationId == a.Id && p.UserId == user.Id && p.Part == CasePart.Assessed),
        HasModerated = db.CaseParticipations.Any(p => p.ApplicationId == a.Id && p.UserId == user.Id && p.Part == CasePart.Moderated),
        HasOpenDisagreement = db.Attestations.Any(x => x.ApplicationId == a.Id && x.Answer == AttestationAnswer.Disagree && x.DisagreementClosedAt == null),
        HasAsks = db.ClarificationAsks.Any(x => x.ApplicationId == a.Id && x.Round == a.Round),
    };

    /// <summary>The reader's next steps. They only draw links: whether a step is allowed is decided when it is taken.</summary>
    public IReadOnlyList<CaseStep> StepsFor(ICurrentUser user, bool isCleared) =>
        isCleared ? [.. StepsFor(user)]
        : Status is not ApplicationStatus.Withdrawn && ReadingRolesOf(user).Count > 0 ? [CaseStep.DeclareInterests]
        : [];

    /// <summary>The person's roles in the case's scheme that read a case as far as this one is.</summary>
    private HashSet<StaffRole> ReadingRolesOf(ICurrentUser user) =>
        [.. user.Grants
            .Where(g => g.SchemeId is null || g.SchemeId == SchemeId)
            .Where(g => ReadingTable.StatesOf(g.Role, CaseReading.Content).Contains(Status))
            .Select(g => g.Role)];

    private IEnumerable<CaseStep> StepsFor(ICurrentUser user)
    {
        var roles = ReadingRolesOf(user);
        if (Status == ApplicationStatus.InAssessment && OwnCompletedRound < Round)
        {
            yield return CaseStep.Review;
        }
        if (roles.Contains(StaffRole.LeadAssessor))
        {
            foreach (var step in StepsOfLead())
            {
                yield return step;
            }
        }
        if (roles.Contains(StaffRole.PanelMember) && Status == ApplicationStatus.ReadyForDecision && !HasAssessed && !HasModerated)
        {
            yield return CaseStep.Decide;
        }
    }

    private IEnumerable<CaseStep> StepsOfLead()
    {
        if (HasOpenDisagreement && Status is not (ApplicationStatus.Decided or ApplicationStatus.Withdrawn))
        {
            yield return CaseStep.AnswerUnion;
        }
        switch (Status)
        {
            case ApplicationStatus.Submitted:
                yield return CaseStep.CheckIntake;
                break;
            case ApplicationStatus.Accepted:
                yield return CaseStep.Allocate;
                break;
            case ApplicationStatus.InAssessment when Allocated < AssessorsNeeded:
                yield return CaseStep.Allocate;
                break;
            case ApplicationStatus.Moderation when !HasAssessed:
                yield return CaseStep.Moderate;
                break;
        }
        if (ApplicationLife.Allows(Status, ApplicationMove.SendClarification, Track))
        {
            yield return HasAsks ? CaseStep.SendAsks : CaseStep.Clarify;
        }
    }

    private int AssessorsNeeded => Track switch { LevelTrack.OneAssessor => 1, LevelTrack.TwoAssessors => 2, _ => 0 };
}
