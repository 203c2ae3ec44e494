using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.EvidenceItems;

namespace CharterTracker.Adapters.Scanning;

/// <summary>Stands in for the scanner in Development without clamd: files are labelled not scanned, never clean.</summary>
internal sealed class NoScanner : IMalwareScanner
{
    public Task<EvidenceState> ScanAsync(Stream content, CancellationToken cancellationToken) => Task.FromResult(EvidenceState.NotScanned);
}
