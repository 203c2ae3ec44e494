using CharterTracker.Data;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <param name="Who">Who did it; null for the system, and where a name would lift the blindness between assessors.</param>
public sealed record CaseEvent(DateTimeOffset At, string What, string? Who);

/// <summary>The moves of a case, read from the audit events. Only what happened and when, never what was said.</summary>
internal static class CaseHistory
{
    private const int Newest = 50;

    /// <summary>
    /// The words shown for an action, by its name in audit events: text and not nameof, since a sealed event keeps its name when the
    /// command gets another.
    /// </summary>
    internal static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["SubmitApplicationCommand"] = "Sent by the employer",
        ["ReplyToClarificationCommand"] = "Clarification answered by the employer",
        ["WithdrawApplicationCommand"] = "Withdrawn by the employer",
        ["AcceptApplicationCommand"] = "Accepted at intake",
        ["ReturnApplicationCommand"] = "Returned to the employer at intake",
        ["AllocateAssessorCommand"] = "Given to an assessor",
        ["UnallocateAssessorCommand"] = "Taken from an assessor",
        ["RecuseCommand"] = "Given up by an assessor",
        ["LiftConflictCommand"] = "A conflict of interest was lifted",
        ["CompleteAssessmentCommand"] = "An assessment was handed in",
        ["SendClarificationCommand"] = "Clarification asked of the employer",
        ["CloseDisagreementCommand"] = "A union's disagreement was closed",
        ["SettleModerationCommand"] = "Moderated",
        ["DeferDecisionCommand"] = "Deferred by the panel",
        ["ProposeDecisionCommand"] = "A decision was proposed",
        ["AmendDecisionCommand"] = "The proposed decision was changed",
        ["SignDecisionCommand"] = "The decision was signed by a panel member",
        ["LodgeAppealCommand"] = "An appeal was lodged",
        ["HearAppealCommand"] = "A panel member signed the outcome of the appeal",
        ["WithdrawAppealCommand"] = "The appeal was withdrawn",
    };

    /// <summary>Actions whose author is not named, since that would lift the blindness between assessors.</summary>
    internal static readonly IReadOnlyList<string> WithoutName = ["RecuseCommand", "CompleteAssessmentCommand"];

    public static async Task<IReadOnlyList<CaseEvent>> ReadAsync(CharterDbContext db, Guid applicationId, CancellationToken cancellationToken)
    {
        string[] known = [.. Words.Keys];
        var events = await db.AuditEvents
            .Where(e => e.SubjectId == applicationId && e.Outcome == "Success" && known.Contains(e.Action))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
            .Take(Newest)
            .Select(e => new { e.At, e.Action, Who = db.Users.Where(u => u.Id == e.ActorId).Select(u => u.FullName).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return [.. events.Select(e => new CaseEvent(e.At, Words[e.Action], WithoutName.Contains(e.Action) ? null : e.Who))];
    }
}
