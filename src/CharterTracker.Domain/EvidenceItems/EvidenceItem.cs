using CharterTracker.Domain.Applications;

namespace CharterTracker.Domain.EvidenceItems;

/// <summary>
/// A file that an employer gave as evidence, stored encrypted under a random key. It has no concurrency stamp: the scanner and the employer
/// who removes it write different columns, in any order.
/// </summary>
public sealed class EvidenceItem
{
    public const int FileNameMaxLength = 150;
    public const int MaxPerCriterion = 10;
    public const int MaxPerApplication = 200;
    public const long MaxLength = 25 * 1024 * 1024;
    public const long MaxLengthPerApplication = 1024 * 1024 * 1024;
    public const int MaxPdfPages = 500;
    public const long MaxPicturePixels = 50_000_000;

    /// <summary>The number of scans without a verdict after which the file is marked as one that cannot be checked.</summary>
    public const int MaxScans = 5;

    /// <summary>How long a removed file can be put back.</summary>
    public static readonly TimeSpan TimeToRestore = TimeSpan.FromDays(1);

    private EvidenceItem() { }

    public Guid Id { get; private init; }
    public Guid EmployerId { get; private init; }
    public Guid ApplicationId { get; private init; }
    public string CriterionCode { get; private init; } = "";

    /// <summary>Code of the kind of evidence, from the charter.</summary>
    public string KindCode { get; private init; } = "";
    public string FileName { get; private init; } = "";
    public string ContentType { get; private init; } = "";

    /// <summary>Size of the file in bytes, as it is kept. Pictures are kept without the metadata that cameras add.</summary>
    public long Length { get; private init; }

    /// <summary>SHA-256 of the file as it is kept, before encryption.</summary>
    public string Sha256 { get; private init; } = "";
    public string StoreKey { get; private init; } = "";
    public string WrappedKey { get; private init; } = "";
    public EvidenceState State { get; private set; }
    public int Scans { get; private set; }
    public DateTimeOffset ScanDueAt { get; private set; }
    public Guid UploadedBy { get; private init; }
    public DateTimeOffset UploadedAt { get; private init; }

    /// <summary>The last day on which the charter accepts it; null: it does not expire.</summary>
    public DateOnly? ExpiresOn { get; private init; }

    /// <summary>When the employer took it off the application; the row stays for submissions that name it.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>When a removed file that was never sent is erased for good; null for every other file.</summary>
    public DateTimeOffset? EraseDueAt { get; private set; }

    public bool CanBeOpened => State is EvidenceState.Clean or EvidenceState.NotScanned;

    /// <summary>
    /// Whether the file counts as evidence on a day: the virus check has not refused it, and the charter still accepts it.
    /// </summary>
    public bool CountsOn(DateOnly day) => CountsOn(State, ExpiresOn, day);

    /// <summary>Whether a file with this state and last day counts as evidence on a day, for queries that read nothing else.</summary>
    public static bool CountsOn(EvidenceState state, DateOnly? expiresOn, DateOnly day) => !state.IsRefused() && !IsTooOld(expiresOn, day);

    public static bool IsTooOld(DateOnly? expiresOn, DateOnly day) => expiresOn < day;

    public static EvidenceItem Receive(
        Application application, Guid fileId, string criterionCode, string kindCode, StoredFile file, DateOnly? expiresOn, Actor actor, DateTimeOffset at)
    {
        application.GuardWriting(criterionCode, actor);

        return new EvidenceItem
        {
            Id = fileId,
            EmployerId = application.EmployerId,
            ApplicationId = application.Id,
            CriterionCode = criterionCode,
            KindCode = kindCode,
            FileName = file.Name,
            ContentType = file.ContentType,
            Length = file.Length,
            Sha256 = file.Sha256,
            StoreKey = file.StoreKey,
            WrappedKey = file.WrappedKey,
            State = EvidenceState.Quarantined,
            UploadedBy = actor.UserId,
            UploadedAt = at,
            ScanDueAt = at,
            ExpiresOn = expiresOn,
        };
    }

    /// <summary>Records the scanner's verdict. A file leaves quarantine once; a timeout is no verdict.</summary>
    public void RecordScan(EvidenceState verdict)
    {
        BrokenRuleException.ThrowUnless(State is EvidenceState.Quarantined or EvidenceState.Unscannable, "This file has been scanned");
        BrokenRuleException.ThrowUnless(verdict != EvidenceState.Quarantined, "A scan ends with a verdict");

        State = verdict;
    }

    /// <summary>
    /// Records that the scanner works but gave no verdict on this file. It is scanned again after 1, 4, 9 and 16 minutes.
    /// </summary>
    public void RecordFailedScan(DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(State == EvidenceState.Quarantined, "This file has been scanned");

        Scans++;
        ScanDueAt = at.AddMinutes(Scans * Scans);
        State = Scans < MaxScans ? EvidenceState.Quarantined : EvidenceState.Unscannable;
    }

    /// <param name="wasSent">Whether a submission names it: such a file stays for those who judge it.</param>
    public void Remove(Application application, bool wasSent, Actor actor, DateTimeOffset at)
    {
        application.GuardWriting(CriterionCode, actor);
        BrokenRuleException.ThrowUnless(RemovedAt is null, "This file was removed already");

        RemovedAt = at;
        EraseDueAt = wasSent ? null : at + TimeToRestore;
    }

    /// <summary>Puts a removed file back, as long as it has not been erased.</summary>
    public void Restore(Application application, Actor actor)
    {
        application.GuardWriting(CriterionCode, actor);
        BrokenRuleException.ThrowUnless(RemovedAt is not null, "This file was put back already");

        (RemovedAt, EraseDueAt) = (null, null);
    }
}
