using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Unions;

namespace CharterTracker.Features.Unions;

internal static class ExpiredAttestations
{
    /// <summary>
    /// Links that expired without an answer and of which the employer was not told: on live applications, for recognitions that have not
    /// ended, and where no newer link was sent and the union has not confirmed the present text.
    /// </summary>
    public static IQueryable<Attestation> ExpiredAndNotNotified(this IQueryable<Attestation> attestations, CharterDbContext db, DateTimeOffset now) =>
        attestations.Where(a => a.AnsweredAt == null && a.ReplacedAt == null && a.ExpiresAt <= now && a.ExpiryNotifiedAt == null
            && db.Applications.Any(x => x.Id == a.ApplicationId && x.Status != ApplicationStatus.Decided && x.Status != ApplicationStatus.Withdrawn)
            && db.Recognitions.Any(r => r.Id == a.RecognitionId && r.EndedOn == null)
            && !db.Attestations.Any(x => x.ApplicationId == a.ApplicationId && x.RecognitionId == a.RecognitionId && x.Id != a.Id
                && (x.AskedAt > a.AskedAt
                    || (x.Revision == a.Revision && (x.Answer == AttestationAnswer.Confirm || x.Answer == AttestationAnswer.Qualify)))));
}
