using CharterTracker.Data;
using CharterTracker.Web.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CharterTracker.Web.Startup;

/// <summary>The readiness check: the database answers.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<CharterDbContext> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}

/// <summary>Maps the addresses of the health checks.</summary>
internal static class Health
{
    /// <summary>Maps the health checks. Live: the process answers. Ready: so does the database.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(PublicLinks.IsAlive, new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(PublicLinks.IsReady).AllowAnonymous();
    }
}
