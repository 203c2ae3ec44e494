using CharterTracker.Data;
using CharterTracker.Domain.Platform;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Jobs;

/// <summary>Takes and releases leases for this process. Each is one conditional update, so only one node can win.</summary>
internal sealed class Leases(IDbContextFactory<CharterDbContext> contexts, IUniqueViolation uniqueViolation, TimeProvider clock)
{
    private readonly Guid _owner = Guid.NewGuid();

    /// <summary>Takes the lease, or extends it where this process holds it; false where another node holds it.</summary>
    public async Task<bool> TakeAsync(string name, TimeSpan term, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var until = now + term;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var taken = await db.Leases
            .Where(l => l.Name == name && (l.Owner == _owner || l.Until <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Owner, _owner).SetProperty(l => l.Until, until), cancellationToken);
        if (taken == 1)
        {
            return true;
        }
        if (await db.Leases.AnyAsync(l => l.Name == name, cancellationToken))
        {
            return false;
        }
        db.Leases.Add(Lease.Create(name, _owner, until));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException update) when (uniqueViolation.Recognises(update))
        {
            return false;
        }
    }

    public async Task ReleaseAsync(string name, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Leases
            .Where(l => l.Name == name && l.Owner == _owner)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, now), cancellationToken);
    }
}
