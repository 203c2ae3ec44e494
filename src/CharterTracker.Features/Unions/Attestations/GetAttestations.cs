using CharterTracker.Data;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

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
        return await AttestationReading.ReadAsync(db, opened.Value.Application, clock.GetUtcNow(), cancellationToken);
    }
}
