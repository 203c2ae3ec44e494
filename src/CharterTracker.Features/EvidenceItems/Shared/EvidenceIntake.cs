using CharterTracker.Data;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Jobs;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>Checks an uploaded file by its content, and stores it encrypted. It is scanned afterwards.</summary>
internal sealed class EvidenceIntake(CharterDbContext db, IEvidenceInspector inspector, IEvidenceStore store, WakeUps wakeUps)
{
    /// <summary>The stored file, or why it was refused.</summary>
    public async Task<(StoredFile? File, string? Refusal)> TakeAsync(Guid fileId, UploadedFile file, CancellationToken cancellationToken)
    {
        var name = FileNames.Clean(file.Name);
        var inspection = await inspector.InspectAsync(name, file.Content, cancellationToken);
        if (inspection is not Inspection.Accepted accepted)
        {
            return (null, ((Inspection.Refused)inspection).Message);
        }
        accepted.Content.Position = 0;
        var stored = await store.StoreAsync(fileId, accepted.Content, cancellationToken);
        db.SavedChanges += (_, _) => wakeUps.Wake<ScanJob>();
        return (new StoredFile(name, accepted.ContentType, stored.Length, stored.Sha256, stored.StoreKey, stored.WrappedKey), null);
    }
}
