using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Decisions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>The newest decision that the employer was told of. Until then there is nothing to find, whatever the panel has signed.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetDecisionLetterQuery(Guid ApplicationId) : IQuery<Result<DecisionLetter>>, ICaseRequest;

/// <param name="Level">The level awarded, which may be lower than the one applied for; null where declined.</param>
/// <param name="AppealUntil">The last day to lodge an appeal.</param>
public sealed record DecisionLetter(
    ApplicationHeading Heading,
    Guid DecisionId,
    bool IsAwarded,
    string? Level,
    string Reasons,
    string? Conditions,
    DateOnly? ValidFrom,
    DateOnly? ValidUntil,
    DateTimeOffset NotifiedAt,
    DateOnly AppealUntil,
    bool CanAppeal,
    string? CertificateNumber);

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
        var application = opened.Value.Application;
        var decision = await db.Decisions.AsNoTracking()
            .Where(d => d.ApplicationId == application.Id && d.MadeAt != null && d.NotifiedAt != null)
            .OrderByDescending(d => d.MadeAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (decision is null)
        {
            return new Failure.NotFound();
        }
        var now = clock.GetUtcNow();
        var file = await CaseFile.ReadAsync(db, application, now, isTracked: false, cancellationToken);
        var certificate = await db.Accreditations
            .Where(a => a.DecisionId == decision.Id && a.ActiveSince != null)
            .Select(a => a.CertificateNumber)
            .SingleOrDefaultAsync(cancellationToken);
        var appealUntil = Appeal.LastDayToLodge(decision.NotifiedAt!.Value);
        return new DecisionLetter(
            ApplicationHeading.From(file),
            decision.Id,
            decision.Outcome == DecisionOutcome.Awarded,
            decision.LevelCode is { } level ? file.Charter.Content.Level(level).Name : null,
            decision.Reasons,
            decision.Conditions,
            decision.ValidFrom,
            decision.ValidUntil,
            decision.NotifiedAt.Value,
            appealUntil,
            LondonDays.From(now) <= appealUntil,
            certificate);
    }
}
