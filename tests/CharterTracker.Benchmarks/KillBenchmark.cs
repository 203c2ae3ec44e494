using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Releases;

namespace CharterTracker.Benchmarks;

/// <summary>Kills <c>migrate</c> at random moments, and fails unless the next start recovers without help each time.</summary>
internal static class KillBenchmark
{
    /// <param name="kills">Kills of each kind: on two engines, from nothing and from the newest release.</param>
    public static async Task<bool> RunAsync(int kills)
    {
        var isWell = true;
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        foreach (var kind in new[] { DatabaseKind.Sqlite, DatabaseKind.PostgreSql })
        {
            if (kind == DatabaseKind.PostgreSql && TestDatabase.PostgreSqlServer is null)
            {
                Console.WriteLine(TestDatabase.WhyNoPostgreSql);
                isWell = false;
                continue;
            }
            foreach (var isFromRelease in new[] { false, true })
            {
                var report = await KillTrial.RunAsync(kind, isFromRelease, kills, random, recoversHere: false);
                var from = isFromRelease ? $"from {Release.All[^1].Version}" : "from nothing";
                Console.WriteLine(
                    $"{kind}, {from}: {kills} kills, {report.Before} before anything was done, {report.Partly} in the middle, "
                    + $"{report.After} after the end; {report.Problems.Count} problems");
                foreach (var problem in report.Problems)
                {
                    Console.WriteLine($"  {problem}");
                }
                isWell &= report.Problems.Count == 0;
            }
        }
        return isWell;
    }
}
