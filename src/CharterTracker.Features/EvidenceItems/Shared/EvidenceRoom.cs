using CharterTracker.Data;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Wording;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>How much evidence an application may still take, and what it has already.</summary>
internal sealed class EvidenceRoom(CharterDbContext db)
{
    /// <summary>Why a file of this length (in bytes) cannot be added; null where it can.</summary>
    public async Task<string?> ProblemAsync(Guid applicationId, string criterionCode, long length, CancellationToken cancellationToken)
    {
        var kept = Kept(applicationId);
        if (await kept.CountAsync(e => e.CriterionCode == criterionCode, cancellationToken) >= EvidenceItem.MaxPerCriterion)
        {
            return EvidenceLabels.TooMany;
        }
        if (await kept.CountAsync(cancellationToken) >= EvidenceItem.MaxPerApplication)
        {
            return $"You can add up to {EvidenceItem.MaxPerApplication} files to an application. Remove one first";
        }
        var total = await kept.SumAsync(e => e.Length, cancellationToken);
        return total + length > EvidenceItem.MaxLengthPerApplication
            ? $"The files of an application can be {EvidenceLabels.MaxApplicationSize} together. Remove one first"
            : null;
    }

    /// <summary>Whether the criterion has this very file already, by name and content.</summary>
    public Task<bool> HasAsync(Guid applicationId, string criterionCode, StoredFile file, CancellationToken cancellationToken) =>
        Kept(applicationId).AnyAsync(
            e => e.CriterionCode == criterionCode && e.FileName == file.Name && e.Sha256 == file.Sha256, cancellationToken);

    private IQueryable<EvidenceItem> Kept(Guid applicationId) =>
        db.EvidenceItems.Where(e => e.ApplicationId == applicationId && e.RemovedAt == null);
}
