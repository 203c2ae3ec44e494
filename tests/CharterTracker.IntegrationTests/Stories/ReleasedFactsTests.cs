using CharterTracker.Testing.Databases;

namespace CharterTracker.IntegrationTests.Stories;

/// <summary>
/// Tests, over random sequences of decisions, edits, batches, embargoes and agreements taken back, that the register shows exactly what was
/// decided, or what two publishers released seeing the difference, and never a sole trader without an agreement.
/// </summary>
public class ReleasedFactsTests
{
    public static TheoryData<DatabaseKind, int> Runs()
    {
        var runs = new TheoryData<DatabaseKind, int>();
        runs.AddRange([.. Enumerable.Range(1, 12).Select(seed => (DatabaseKind.Sqlite, seed))]);
        runs.Add(new TheoryDataRow<DatabaseKind, int>(DatabaseKind.PostgreSql, 101)
        {
            Skip = TestDatabase.PostgreSqlServer is null ? TestDatabase.WhyNoPostgreSql : null,
        });
        return runs;
    }

    [Theory, MemberData(nameof(Runs))]
    public async Task Register_AfterAnySequence_SaysWhatWasDecidedOrReleased(DatabaseKind kind, int seed)
    {
        await using var desk = await APublicationDesk.StartAsync(kind, seed);

        for (var step = 0; step < 70; step++)
        {
            var said = await desk.StepAsync();

            Assert.True(await desk.ProblemAsync() is not { } problem,
                $"Seed {seed}, after {desk.Told}\n{said}: {await desk.ProblemAsync()}");
        }

        Assert.Empty(await desk.VerifyAsync());
        Assert.True(desk.WentLive > 0, $"Seed {seed} published nothing");
    }
}
