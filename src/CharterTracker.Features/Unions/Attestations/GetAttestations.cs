using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Unions;

/// <summary>Recognitions of a case and what the unions answered, notes included: for those who declared that they have no conflict.</summary>
[Requires(Permission.Staff)]
public sealed record GetAttestationsQuery(Guid ApplicationId) : IQuery<Result<AttestationsOfCase>>, ICaseRequest;

public sealed record AttestationsOfCase(ConfirmationStatus ConfirmationStatus, IReadOnlyList<AttestedRecognition> Recognitions);

/// <param name="Details">What the case is judged by: what is said now or, once it is closed, what was said then.</param>
/// <param name="CorrectedAt">When the employer last corrected it to that; null where it stands as first said.</param>
/// <param name="Attestations">About that, newest first.</param>
/// <param name="Before">What was said before, newest first.</param>
/// <param name="Since">What the employer has said since the case was closed; null where that is the same.</param>
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
    /// <summary>To what the case is judged by and to what was said before.</summary>
    public IEnumerable<GivenAttestation> EverythingGiven => Attestations.Concat(Before.SelectMany(b => b.Attestations));
}

/// <summary>What the employer said until it corrected it, and what the union answered to that.</summary>
public sealed record CorrectedDetails(RecognitionDetails Details, DateTimeOffset CorrectedAt, IReadOnlyList<GivenAttestation> Attestations);

/// <summary>What the employer corrected a recognition to, and when, after a case was closed that rested on what it had said.</summary>
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
