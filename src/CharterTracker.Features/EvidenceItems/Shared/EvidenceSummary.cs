using System.Linq.Expressions;
using CharterTracker.Domain.EvidenceItems;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>One file in a list.</summary>
public sealed record EvidenceSummary(
    Guid Id,
    string CriterionCode,
    string KindCode,
    string FileName,
    string ContentType,
    long Length,
    string Sha256,
    EvidenceState State,
    DateTimeOffset UploadedAt,
    DateOnly? ExpiresOn)
{
    public bool CanBeOpened => State is EvidenceState.Clean or EvidenceState.NotScanned;

    public bool CountsOn(DateOnly day) => EvidenceItem.CountsOn(State, ExpiresOn, day);

    public bool IsTooOldOn(DateOnly day) => EvidenceItem.IsTooOld(ExpiresOn, day);

    internal static Expression<Func<EvidenceItem, EvidenceSummary>> Projection { get; } = e =>
        new EvidenceSummary(e.Id, e.CriterionCode, e.KindCode, e.FileName, e.ContentType, e.Length, e.Sha256, e.State, e.UploadedAt, e.ExpiresOn);
}
