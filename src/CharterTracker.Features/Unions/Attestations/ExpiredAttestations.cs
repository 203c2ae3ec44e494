using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Unions;

namespace CharterTracker.Features.Unions;

internal static class ExpiredAttestations
{
    /// <summary>
    /// Links that ran out without an answer, of which the employer was not told: on live applications, for recognitions that have not
    /// ended, and where nothing was asked since, nor confirmed before as it is stated now.
    /// </summary>
    public static IQueryable<Attestation> ExpiredAndNotNotified(this IQueryable<Attestation> attestations, CharterDbContext db, DateTimeOffset now) =>
        attestations.Where(a => a.AnsweredAt == null && a.ReplacedAt == null && a.ExpiresAt <= now && a.ExpiryNotifiedAt == null
            && db.Applications.Any(x => x.Id == a.ApplicationId && x.Status != ApplicationStatus.Decided && x.Status != ApplicationStatus.Withdrawn)
            && db.Recognitions.Any(r => r.Id == a.RecognitionId && r.EndedOn == null)
            && !db.Attestations.Any(x => x.ApplicationId == a.ApplicationId && x.RecognitionId == a.RecognitionId && x.Id != a.Id
                && (x.AskedAt > a.AskedAt
                    || (x.Revision == a.Revision && (x.Answer == AttestationAnswer.Confirm || x.Answer == AttestationAnswer.Qualify)))));
}
