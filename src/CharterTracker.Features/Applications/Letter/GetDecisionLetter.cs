using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Decisions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>
/// The newest decision that the employer was told of. Until they are told nothing is found, whatever the panel has signed.
/// </summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetDecisionLetterQuery(Guid ApplicationId) : IQuery<Result<DecisionLetter>>, ICaseRequest;

public sealed record DecisionLetter
{
    public required ApplicationHeading Heading { get; init; }
    public required Guid DecisionId { get; init; }
    public required bool IsAwarded { get; init; }

    /// <summary>The level awarded, which may be lower than the one applied for; null where the application was declined.</summary>
    public required string? Level { get; init; }

    public required string Reasons { get; init; }
    public required string? Conditions { get; init; }
    public required DateOnly? ValidFrom { get; init; }
    public required DateOnly? ValidUntil { get; init; }
    public required DateTimeOffset NotifiedAt { get; init; }

    /// <summary>The last day to lodge an appeal.</summary>
    public required DateOnly AppealUntil { get; init; }

    public required bool CanAppeal { get; init; }
    public required string? CertificateNumber { get; init; }
}

internal sealed class GetDecisionLetterHandler(CharterDbContext db, CaseAccess cases, TimeProvider clock)
    : IRequestHandler<GetDecisionLetterQuery, Result<DecisionLetter>>
{
    public async Task<Result<DecisionLetter>> Handle(GetDecisionLetterQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var read = opened.Value;
        var told = await db.Decisions.AsNoTracking()
            .Where(d => d.ApplicationId == request.ApplicationId && d.MadeAt != null && d.NotifiedAt != null)
            .OrderByDescending(d => d.MadeAt)
            .Select(d => new
            {
                Decision = d,
                CertificateNumber = db.Accreditations
                    .Where(a => a.DecisionId == d.Id && a.ActiveSince != null)
                    .Select(a => a.CertificateNumber)
                    .SingleOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (told is null)
        {
            return new Failure.NotFound();
        }
        var decision = told.Decision;
        var appealUntil = Appeal.LastDayToLodge(decision.NotifiedAt!.Value);
        return new DecisionLetter
        {
            Heading = ApplicationHeading.From(read, isNotified: true),
            DecisionId = decision.Id,
            IsAwarded = decision.Outcome == DecisionOutcome.Awarded,
            Level = decision.LevelCode is { } level ? read.Charter.Content.Level(level).Name : null,
            Reasons = decision.Reasons,
            Conditions = decision.Conditions,
            ValidFrom = decision.ValidFrom,
            ValidUntil = decision.ValidUntil,
            NotifiedAt = decision.NotifiedAt.Value,
            AppealUntil = appealUntil,
            CanAppeal = clock.Today() <= appealUntil,
            CertificateNumber = told.CertificateNumber,
        };
    }
}
