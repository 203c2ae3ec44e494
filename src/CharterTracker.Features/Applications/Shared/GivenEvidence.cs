using CharterTracker.Data;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.EvidenceItems;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>The evidence of an application, as a submission names it, or would name it.</summary>
/// <param name="Files">All files that were ever added, the removed ones too.</param>
internal sealed record GivenEvidence(IReadOnlyList<EvidenceItem> Files, StandingSubmission Standing, DateOnly Today)
{
    /// <summary>The evidence that was not removed.</summary>
    public IEnumerable<EvidenceItem> Kept => Files.Where(e => e.RemovedAt is null);

    /// <summary>The files that a submission names, or would name, for one criterion.</summary>
    /// <param name="criterion">Null for the entry conditions, which take no evidence.</param>
    public IEnumerable<EvidenceRow> Of(Criterion? criterion) =>
        criterion is null ? []
        : Standing.On(criterion.Code)?.EvidenceOf(criterion.Code) is { } named ? RowsOf(criterion, Files.Where(e => named.Contains(e.Id)))
        : RowsOf(criterion, Kept);

    /// <summary>The files that were added since the last submission, where that still counts.</summary>
    public IEnumerable<EvidenceRow> UnsentOf(Criterion? criterion) =>
        criterion is not null && Standing.On(criterion.Code)?.EvidenceOf(criterion.Code) is { } named
            ? RowsOf(criterion, Kept.Where(e => !named.Contains(e.Id)))
            : [];

    /// <param name="criterionCode">Null for the evidence of every criterion.</param>
    public static async Task<GivenEvidence> ReadAsync(
        CharterDbContext db,
        Guid applicationId,
        string? criterionCode,
        StandingSubmission standing,
        DateOnly today,
        CancellationToken cancellationToken) => new(
            await db.EvidenceItems.AsNoTracking()
                .Where(e => e.ApplicationId == applicationId && (criterionCode == null || e.CriterionCode == criterionCode))
                .OrderBy(e => e.UploadedAt)
                .ToListAsync(cancellationToken),
            standing,
            today);

    private IEnumerable<EvidenceRow> RowsOf(Criterion criterion, IEnumerable<EvidenceItem> items) =>
        items.Where(e => e.CriterionCode == criterion.Code).Select(e => new EvidenceRow
        {
            Id = e.Id,
            FileName = e.FileName,
            Kind = criterion.Evidence.FirstOrDefault(k => k.Code == e.KindCode)?.Name ?? e.KindCode,
            Length = e.Length,
            Sha256 = e.Sha256,
            State = e.State,
            UploadedAt = e.UploadedAt,
            ExpiresOn = e.ExpiresOn,
            IsExpired = EvidenceItem.IsTooOld(e.ExpiresOn, Today),
            CanBeOpened = e.CanBeOpened,
        });
}
