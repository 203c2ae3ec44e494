using CharterTracker.Data;
using CharterTracker.Web.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CharterTracker.Web.Startup;

/// <summary>Ready means that the database answers.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<CharterDbContext> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}

internal static class Health
{
    /// <summary>Live: the process answers. Ready: so does what it needs.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(PublicLinks.IsAlive, new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(PublicLinks.IsReady).AllowAnonymous();
    }
}
