using CharterTracker.Data;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Assessments;

/// <param name="Who">Null for the system, and where saying it would lift the blindness between assessors.</param>
public sealed record CaseMoment(DateTimeOffset At, string What, string? Who);

/// <summary>The moves of a case, read from the audit events. Only what happened and when, never what was said.</summary>
internal static class CaseHistory
{
    private const int Newest = 50;

    private static readonly Dictionary<string, string> Words = new()
    {
        [nameof(SubmitApplicationCommand)] = "Sent by the employer",
        [nameof(ReplyToClarificationCommand)] = "Clarification answered by the employer",
        [nameof(WithdrawApplicationCommand)] = "Withdrawn by the employer",
        [nameof(AcceptApplicationCommand)] = "Accepted at intake",
        [nameof(ReturnApplicationCommand)] = "Returned to the employer at intake",
        [nameof(AllocateAssessorCommand)] = "Given to an assessor",
        [nameof(UnallocateAssessorCommand)] = "Taken from an assessor",
        [nameof(RecuseCommand)] = "Given up by an assessor",
        [nameof(CompleteAssessmentCommand)] = "An assessment was handed in",
        [nameof(SendClarificationCommand)] = "Clarification asked of the employer",
        [nameof(CloseDisagreementCommand)] = "A union's disagreement was closed",
        [nameof(SettleModerationCommand)] = "Moderated",
        [nameof(DeferDecisionCommand)] = "Deferred by the panel",
        [nameof(ProposeDecisionCommand)] = "A decision was proposed",
        [nameof(AmendDecisionCommand)] = "The proposed decision was changed",
        [nameof(SignDecisionCommand)] = "The decision was signed by a panel member",
        [nameof(LodgeAppealCommand)] = "An appeal was lodged",
        [nameof(HearAppealCommand)] = "A panel member signed the outcome of the appeal",
        [nameof(WithdrawAppealCommand)] = "The appeal was withdrawn",
    };

    private static readonly string[] WithoutName = [nameof(RecuseCommand), nameof(CompleteAssessmentCommand)];

    public static async Task<IReadOnlyList<CaseMoment>> ReadAsync(CharterDbContext db, Guid applicationId, CancellationToken cancellationToken)
    {
        string[] known = [.. Words.Keys];
        var events = await db.AuditEvents
            .Where(e => e.SubjectId == applicationId && e.Outcome == "Success" && known.Contains(e.Action))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
            .Take(Newest)
            .Select(e => new { e.At, e.Action, Who = db.Users.Where(u => u.Id == e.ActorId).Select(u => u.FullName).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return [.. events.Select(e => new CaseMoment(e.At, Words[e.Action], WithoutName.Contains(e.Action) ? null : e.Who))];
    }
}
