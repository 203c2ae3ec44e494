using CharterTracker.Data;
using CharterTracker.Web.Startup;

namespace CharterTracker.Web.Verbs;

/// <summary><c>migrate</c>: brings the database up to this version, once and before the roll-out.</summary>
internal static class MigrateVerb
{
    public static async Task<int> RunAsync(VerbCall call)
    {
        await using var scope = call.Services.CreateAsyncScope();
        var applied = await scope.ServiceProvider.GetRequiredService<DatabaseMigration>()
            .ApplyAsync(scope.ServiceProvider.GetRequiredService<CharterDbContext>(), call.Output.WriteLine, call.Cancellation);
        foreach (var migration in applied)
        {
            await call.Output.WriteLineAsync(migration);
        }
        await call.Output.WriteLineAsync(applied.Count == 0 ? "migrate: nothing to do" : $"migrate: {applied.Count} applied");
        return 0;
    }
}
