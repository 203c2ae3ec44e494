using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Unions;

namespace CharterTracker.Features.Unions;

internal static class DueReminders
{
    /// <summary>
    /// Links that are due for an automatic reminder: on live applications, for recognitions that have not ended, of unions that have an
    /// officer to ask, and at most <see cref="Attestation.MaxAutomaticReminders"/> in the time that the union has to answer. All reminders
    /// of one request share its end.
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
