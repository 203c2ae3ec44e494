using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>
/// Recognitions of a case and what the unions answered, with their notes, for readers who have declared that they have no conflict.
/// </summary>
[Requires(Permission.Staff)]
public sealed record GetAttestationsQuery(Guid ApplicationId) : IQuery<Result<AttestationsOfCase>>, ICaseRequest;

public sealed record AttestationsOfCase(ConfirmationStatus ConfirmationStatus, IReadOnlyList<AttestedRecognition> Recognitions);

/// <param name="Details">What the case is judged by: the present text or, once the case is closed, the text of that time.</param>
/// <param name="CorrectedAt">When the employer last corrected it to that; null where it is the first text.</param>
/// <param name="Attestations">Answers about that text, newest first.</param>
/// <param name="Before">Earlier texts, newest first.</param>
/// <param name="Since">What the employer has said since the case was closed; null where that is the same text.</param>
public sealed record AttestedRecognition(
    Guid Id,
    string Union,
    bool IsUnionChecked,
    RecognitionDetails Details,
    DateOnly? EndedOn,
    bool IsInDispute,
    bool HasOfficer,
    DateTimeOffset? CorrectedAt,
    IReadOnlyList<GivenAttestation> Attestations,
    IReadOnlyList<CorrectedDetails> Before,
    DetailsSince? Since)
{
    /// <summary>Every answer, to the text that the case is judged by and to earlier texts.</summary>
    public IEnumerable<GivenAttestation> EverythingGiven => Attestations.Concat(Before.SelectMany(b => b.Attestations));
}

/// <summary>An earlier text of a recognition, and what the union answered to it.</summary>
public sealed record CorrectedDetails(RecognitionDetails Details, DateTimeOffset CorrectedAt, IReadOnlyList<GivenAttestation> Attestations);

/// <summary>The text to which the employer corrected a recognition after a case that rested on it was closed.</summary>
public sealed record DetailsSince(RecognitionDetails Details, DateTimeOffset CorrectedAt);

public sealed record GivenAttestation(
    Guid Id,
    Guid Version,
    string Officer,
    string Post,
    AttestationState State,
    DateTimeOffset AskedAt,
    AttestationAnswer? Answer,
    string? Note,
    DateTimeOffset? AnsweredAt,
    bool IsOpenDisagreement,
    DateTimeOffset? DisagreementClosedAt,
    string? DisagreementClosedReason);

internal sealed class GetAttestationsHandler(CharterDbContext db, CaseAccess cases, TimeProvider clock)
    : IRequestHandler<GetAttestationsQuery, Result<AttestationsOfCase>>
{
    public async Task<Result<AttestationsOfCase>> Handle(GetAttestationsQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var application = opened.Value.Application;

        var now = clock.GetUtcNow();
        var recognitions = await db.Recognitions.AsNoTracking().Where(r => r.EmployerId == application.EmployerId).ToListAsync(cancellationToken);
        var attestations = await db.Attestations.AsNoTracking().Where(a => a.ApplicationId == application.Id).ToListAsync(cancellationToken);
        var unionIds = recognitions.Select(r => r.UnionId).Distinct().ToList();
        var unions = await db.Unions.AsNoTracking().Where(u => unionIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellationToken);
        var inDispute = await db.UnionDisputes.Where(d => d.EmployerId == application.EmployerId && d.EndedAt == null).Select(d => d.UnionId).ToListAsync(cancellationToken);
        var status = ConfirmationStatuses.Compute(recognitions, attestations, LondonDays.From(now), application.ClosedAt);
        return new AttestationsOfCase(status, [.. recognitions
            .OrderBy(r => unions[r.UnionId].Name)
            .Select(r => ToAttestedRecognition(r, application, unions[r.UnionId], inDispute.Contains(r.UnionId), [.. attestations.Where(a => a.RecognitionId == r.Id).OrderByDescending(a => a.AskedAt)], now))]);
    }

    private static AttestedRecognition ToAttestedRecognition(
        Recognition recognition, Domain.Applications.Application application, Union union, bool isInDispute, IReadOnlyList<Attestation> attestations, DateTimeOffset now)
    {
        var judged = recognition.RevisionOn(application.ClosedAt);
        var before = recognition.Corrections.Where(c => c.Revision < judged).OrderByDescending(c => c.Revision).ToList();
        IReadOnlyList<GivenAttestation> AboutEdition(int revision) =>
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
            AboutEdition(judged),
            [.. before.Select(c => new CorrectedDetails(c.Before, c.CorrectedAt, AboutEdition(c.Revision)))],
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
