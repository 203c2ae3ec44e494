using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Unions;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>The employer's recognitions that are in force, by the union's name, and how far the unions have confirmed them.</summary>
/// <param name="Status">A disagreement on a recognition that has ended counts here too.</param>
internal sealed record RecognisedUnions(IReadOnlyList<RecognitionOfUnion> InForce, ConfirmationStatus Status)
{
    public static async Task<RecognisedUnions> ReadAsync(
        CharterDbContext db, Application application, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var read = await db.Recognitions.AsNoTracking().AsSingleQuery()
            .Where(r => r.EmployerId == application.EmployerId)
            .Join(db.Unions, r => r.UnionId, u => u.Id, (r, u) => new { Recognition = r, Union = u.Name })
            .OrderBy(r => r.Union)
            .Select(r => new
            {
                r.Recognition,
                r.Union,
                Attestations = db.Attestations
                    .Where(a => a.ApplicationId == application.Id && a.RecognitionId == r.Recognition.Id)
                    .ToList(),
            })
            .ToListAsync(cancellationToken);
        var inForce = read.Where(r => r.Recognition.EndedOn is null).ToList();
        return new RecognisedUnions(
            [.. inForce.Select(r => RecognitionOfUnion.From(r.Recognition, r.Union, r.Attestations, application.ClosedAt, now))],
            ConfirmationStatuses.Compute(
                inForce.Select(r => r.Recognition),
                [.. read.SelectMany(r => r.Attestations)],
                LondonDays.From(now),
                application.ClosedAt));
    }
}

/// <summary>A recognition and how far its confirmation is. What the union wrote is for staff only.</summary>
/// <param name="State">State of the newest link about the present text; null while the union was not asked.</param>
/// <param name="Newest">The union's newest answer to the present text; null while there is none.</param>
/// <param name="IsOpenDisagreement">Whether the union disagrees, with the present text or with an earlier one.</param>
internal sealed record RecognitionOfUnion(
    Recognition Recognition, string Union, AttestationState? State, DateTimeOffset? AskedAt, Attestation? Newest, bool IsOpenDisagreement)
{
    public bool IsConfirmed => Newest?.IsConfirmation == true;

    /// <param name="attestations">All attestations of this recognition on one application.</param>
    public static RecognitionOfUnion From(
        Recognition recognition,
        string union,
        IReadOnlyCollection<Attestation> attestations,
        DateTimeOffset? closedAt,
        DateTimeOffset now)
    {
        var asked = attestations.Where(a => a.IsAbout(recognition, closedAt)).ToList();
        return new RecognitionOfUnion(
            recognition,
            union,
            asked.MaxBy(a => a.AskedAt)?.StateAt(now),
            asked.Max(a => (DateTimeOffset?)a.AskedAt),
            asked.Where(a => a.AnsweredAt is not null).MaxBy(a => a.AnsweredAt),
            attestations.Any(a => a.IsOpenDisagreement));
    }
}
