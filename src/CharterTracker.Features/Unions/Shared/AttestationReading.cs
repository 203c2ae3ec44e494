using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Unions;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>Reads the recognitions of a case with what the unions answered, for a reader who was let in to the case already.</summary>
internal static class AttestationReading
{
    public static async Task<AttestationsOfCase> ReadAsync(
        CharterDbContext db, Application application, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var read = await db.Recognitions.AsNoTracking().AsSingleQuery()
            .Where(r => r.EmployerId == application.EmployerId)
            .Join(db.Unions, r => r.UnionId, u => u.Id, (r, u) => new
            {
                Recognition = r,
                Union = u,
                IsInDispute = db.UnionDisputes.Any(d => d.EmployerId == r.EmployerId && d.UnionId == r.UnionId && d.EndedAt == null),
                Attestations = db.Attestations.Where(a => a.ApplicationId == application.Id && a.RecognitionId == r.Id).ToList(),
            })
            .ToListAsync(cancellationToken);
        var status = ConfirmationStatuses.Compute(
            read.Select(r => r.Recognition), [.. read.SelectMany(r => r.Attestations)], LondonDays.From(now), application.ClosedAt);
        return new AttestationsOfCase(status, [.. read
            .OrderBy(r => r.Union.Name)
            .Select(r => ToAttestedRecognition(
                r.Recognition,
                application,
                r.Union,
                r.IsInDispute,
                [.. r.Attestations.OrderByDescending(a => a.AskedAt)],
                now))]);
    }

    private static AttestedRecognition ToAttestedRecognition(
        Recognition recognition, Application application, Union union, bool isInDispute, IReadOnlyList<Attestation> attestations, DateTimeOffset now)
    {
        var judged = recognition.RevisionOn(application.ClosedAt);
        var before = recognition.Corrections.Where(c => c.Revision < judged).OrderByDescending(c => c.Revision).ToList();
        IReadOnlyList<GivenAttestation> AboutRevision(int revision) =>
            [.. attestations.Where(a => a.Revision == revision).Select(a => ToGivenAttestation(a, union.Officers.First(o => o.Id == a.OfficerId), now))];

        return new AttestedRecognition(
            recognition.Id,
            union.Name,
            union.IndependenceCheckedAt is not null,
            recognition.DetailsOf(judged),
            recognition.EndedOn,
            isInDispute,
            union.OfficerFor(application.SchemeId) is not null,
            before.FirstOrDefault()?.CorrectedAt,
            AboutRevision(judged),
            [.. before.Select(c => new CorrectedDetails(c.Before, c.CorrectedAt, AboutRevision(c.Revision)))],
            judged < recognition.Revision ? new DetailsSince(recognition.Details, recognition.LastCorrection!.CorrectedAt) : null);
    }

    private static GivenAttestation ToGivenAttestation(Attestation attestation, UnionOfficer officer, DateTimeOffset now) => new(
        attestation.Id,
        attestation.Version,
        officer.Name,
        officer.Post,
        attestation.StateAt(now),
        attestation.AskedAt,
        attestation.Answer,
        attestation.Note,
        attestation.AnsweredAt,
        attestation.IsOpenDisagreement,
        attestation.DisagreementClosedAt,
        attestation.DisagreementClosedReason);
}
