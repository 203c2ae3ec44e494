using CharterTracker.Data;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>The question to a union's officer. Opening the link does not use it up, since mail scanners open links too.</summary>
[Requires(Permission.Public)]
public sealed record GetAttestationQuery(string Token) : IQuery<Result<AttestationRequest>>;

/// <param name="Question">Null unless the link can still be used: a used link shows nothing more.</param>
public sealed record AttestationRequest(AttestationState State, string SchemeName, string AuthorityName, string Accent, string ContactEmail, AttestationQuestion? Question);

/// <summary>What the employer says of a recognition, as the union's officer reads it.</summary>
/// <param name="Corrected">
/// What the union was asked about before on this application, and when the employer corrected it; null where this is the first question.
/// </param>
/// <param name="AnswerUntil">The last day on which an answer is accepted.</param>
public sealed record AttestationQuestion(
    string Employer,
    string Union,
    string OfficerName,
    string OfficerPost,
    RecognitionDetails Said,
    CorrectionNotice? Corrected,
    DateOnly AnswerUntil);

public sealed record CorrectionNotice(RecognitionDetails Before, DateTimeOffset At);

internal sealed class GetAttestationHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<GetAttestationQuery, Result<AttestationRequest>>
{
    public async Task<Result<AttestationRequest>> Handle(GetAttestationQuery request, CancellationToken cancellationToken)
    {
        var hash = Attestation.HashOf(request.Token);
        var found = await db.Attestations.AsNoTracking()
            .Where(a => a.TokenHash == hash)
            .Join(db.Recognitions, a => a.RecognitionId, r => r.Id, (a, r) => new { Attestation = a, Recognition = r })
            .Join(db.Employers, f => f.Recognition.EmployerId, e => e.Id, (f, e) => new { f.Attestation, f.Recognition, Employer = e.Name })
            .Join(db.Applications, f => f.Attestation.ApplicationId, a => a.Id, (f, a) => new { f.Attestation, f.Recognition, f.Employer, a.SchemeId })
            .Join(db.Schemes, f => f.SchemeId, s => s.Id, (f, s) => new { f.Attestation, f.Recognition, f.Employer, Scheme = s })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return new Failure.NotFound();
        }

        var now = clock.GetUtcNow();
        found.Attestation.VoidIfOutdated(found.Recognition, now);
        var state = found.Attestation.StateAt(now);
        var scheme = found.Scheme;
        if (state != AttestationState.Waiting)
        {
            return new AttestationRequest(state, scheme.Name, scheme.AuthorityName, scheme.Accent, scheme.ContactEmail, Question: null);
        }
        var union = await db.Unions.AsNoTracking().SingleAsync(u => u.Id == found.Recognition.UnionId, cancellationToken);
        var officer = union.Officers.Single(o => o.Id == found.Attestation.OfficerId);
        return new AttestationRequest(state, scheme.Name, scheme.AuthorityName, scheme.Accent, scheme.ContactEmail, new AttestationQuestion(
            found.Employer,
            union.Name,
            officer.Name,
            officer.Post,
            found.Recognition.Details,
            await CorrectedAsync(found.Attestation, found.Recognition, cancellationToken),
            found.Attestation.AnswerUntil));
    }

    private async Task<CorrectionNotice?> CorrectedAsync(Attestation attestation, Recognition recognition, CancellationToken cancellationToken)
    {
        var before = await db.Attestations
            .Where(a => a.ApplicationId == attestation.ApplicationId && a.RecognitionId == recognition.Id && a.Revision < attestation.Revision)
            .MaxAsync(a => (int?)a.Revision, cancellationToken);
        return before is { } revision ? new CorrectionNotice(recognition.DetailsOf(revision), recognition.LastCorrection!.CorrectedAt) : null;
    }
}
