using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Unions;

namespace CharterTracker.Features.Unions;

internal static class DueReminders
{
    /// <summary>
    /// Links that have waited long enough for a reminder of our own accord: on live applications, for recognitions that have not
    /// ended, of unions that have somebody to ask, and only so many in the time that the union has to answer (reminders share its end).
    /// </summary>
    public static IQueryable<Attestation> DueForAReminder(this IQueryable<Attestation> attestations, CharterDbContext db, DateTimeOffset now)
    {
        var before = now - Attestation.WaitBeforeAutomaticReminder;
        return attestations.Where(a => a.AnsweredAt == null && a.ReplacedAt == null && a.AskedAt <= before && a.ExpiresAt > now
            && db.Applications.Any(x => x.Id == a.ApplicationId && x.Status != ApplicationStatus.Decided && x.Status != ApplicationStatus.Withdrawn
                && db.Recognitions.Any(r => r.Id == a.RecognitionId && r.EndedOn == null
                    && db.Unions.Any(u => u.Id == r.UnionId && u.Officers.Any(o => o.LeftAt == null && (o.SchemeId == null || o.SchemeId == x.SchemeId)))))
            && db.Attestations.Count(x => x.ApplicationId == a.ApplicationId && x.RecognitionId == a.RecognitionId && x.ExpiresAt == a.ExpiresAt
                && x.Occasion == AttestationOccasion.AutomaticReminder) < Attestation.MaxAutomaticReminders);
    }
}
