using CharterTracker.Data;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Recognitions;

/// <summary>The employer's recognitions and what each union answered on one application: the answer, never the note.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetRecognitionsQuery(Guid ApplicationId) : IQuery<Result<RecognitionsOfApplication>>;

public sealed record RecognitionsOfApplication(
    string Reference, string EmployerName, bool IsLive, IReadOnlyList<RecognitionRow> Recognitions, IReadOnlyList<UnionChoice> Unions);

/// <param name="State">Of the newest link; null while the union was not asked.</param>
/// <param name="HasOfficer">The union has somebody whom we can ask.</param>
/// <param name="CanAsk">A link can be sent now, the first or a further one.</param>
/// <param name="CanRemove">Nobody was asked about it yet.</param>
public sealed record RecognitionRow(
    Guid Id,
    Guid Version,
    string Union,
    RecognitionKind Kind,
    string BargainingUnit,
    int WorkersCovered,
    DateOnly RecognisedOn,
    DateOnly? EndedOn,
    bool HasOfficer,
    AttestationState? State,
    DateTimeOffset? AskedAt,
    DateTimeOffset? ExpiresAt,
    AttestationAnswer? Answer,
    DateTimeOffset? AnsweredAt,
    bool CanAsk,
    bool CanRemove);

public sealed record UnionChoice(Guid Id, string Name);

internal sealed class GetRecognitionsHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<GetRecognitionsQuery, Result<RecognitionsOfApplication>>
{
    public async Task<Result<RecognitionsOfApplication>> Handle(GetRecognitionsQuery request, CancellationToken cancellationToken)
    {
        var application = await db.Applications.AsNoTracking().OwnedBy(db, user).SingleOrDefaultAsync(a => a.Id == request.ApplicationId, cancellationToken);
        if (application is null)
        {
            return Result<RecognitionsOfApplication>.Failed(new Failure.NotFound());
        }

        var employer = await db.Employers.Where(e => e.Id == application.EmployerId).Select(e => e.Name).SingleAsync(cancellationToken);
        var recognitions = await db.Recognitions.AsNoTracking()
            .Where(r => r.EmployerId == application.EmployerId)
            .Join(db.Unions, r => r.UnionId, u => u.Id, (r, u) => new { Recognition = r, Union = u.Name, HasOfficer = u.Officers.Any(o => o.LeftAt == null) })
            .OrderBy(r => r.Union)
            .ToListAsync(cancellationToken);
        var asked = await db.Attestations.AsNoTracking().Where(a => a.ApplicationId == application.Id).ToListAsync(cancellationToken);
        var everAsked = await db.Attestations
            .Where(a => db.Recognitions.Any(r => r.Id == a.RecognitionId && r.EmployerId == application.EmployerId))
            .Select(a => a.RecognitionId)
            .Distinct()
            .ToListAsync(cancellationToken);
        var unions = await db.Unions.OrderBy(u => u.Name).Select(u => new UnionChoice(u.Id, u.Name)).ToListAsync(cancellationToken);

        return new RecognitionsOfApplication(
            application.Reference,
            employer,
            application.IsLive,
            [.. recognitions.Select(r => Row(
                r.Recognition,
                r.Union,
                r.HasOfficer,
                asked.Where(a => a.RecognitionId == r.Recognition.Id).MaxBy(a => a.AskedAt),
                application.IsLive,
                !everAsked.Contains(r.Recognition.Id)))],
            unions);
    }

    private RecognitionRow Row(Recognition recognition, string union, bool hasOfficer, Attestation? newest, bool isLive, bool wasNeverAsked) => new(
        recognition.Id,
        recognition.Version,
        union,
        recognition.Kind,
        recognition.BargainingUnit,
        recognition.WorkersCovered,
        recognition.RecognisedOn,
        recognition.EndedOn,
        hasOfficer,
        newest?.StateAt(clock.GetUtcNow()),
        newest?.AskedAt,
        newest?.ExpiresAt,
        newest?.Answer,
        newest?.AnsweredAt,
        CanAsk: isLive && hasOfficer && recognition.EndedOn is null && newest?.CanGiveWay(clock.GetUtcNow()) != false,
        CanRemove: isLive && wasNeverAsked);
}
