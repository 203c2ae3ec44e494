using CharterTracker.Features.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Auditing;

/// <summary>
/// The job that seals audit events soon after they are written. The trail is one item, and the lease makes its sealer the only one.
/// </summary>
public sealed class AuditSealJob(AuditSealer sealer) : IJob
{
    public static string Name => "audit-seal";

    public async Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken) =>
        await sealer.Unsealed.AnyAsync(cancellationToken) ? [Guid.Empty] : [];

    public Task RunAsync(Guid itemId, CancellationToken cancellationToken) => sealer.SealAsync(cancellationToken);
}
