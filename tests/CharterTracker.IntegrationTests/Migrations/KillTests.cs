using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Releases;

namespace CharterTracker.IntegrationTests.Migrations;

/// <summary>A few of the kills that the benchmarks' <c>kills</c> does by the dozen.</summary>
public class KillTests
{
    [Theory, EveryDatabase]
    public async Task Migrate_WhenKilledAnywhere_IsRecoveredByTheNext(DatabaseKind kind)
    {
        Assert.SkipUnless(kind is DatabaseKind.Sqlite or DatabaseKind.PostgreSql, "Releases are kept for SQLite and PostgreSQL");

        var fresh = await KillTrial.RunAsync(kind, isFromRelease: false, kills: 1, Random.Shared, recoversHere: true);
        var step = await KillTrial.RunAsync(kind, isFromRelease: true, kills: 2, Random.Shared, recoversHere: true);

        Assert.Empty(fresh.Problems.Concat(step.Problems));
    }
}
