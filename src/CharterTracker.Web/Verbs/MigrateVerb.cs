using CharterTracker.Data;
using CharterTracker.Features.Charters;
using CharterTracker.Features.Schemes;
using CharterTracker.Web.Startup;
using MediatR;

namespace CharterTracker.Web.Verbs;

/// <summary>
/// <c>migrate</c>: brings the database up to this version, once and before the roll-out, loads what comes with the product, and says what
/// is
/// left to do before an employer can apply.
/// </summary>
internal static class MigrateVerb
{
    /// <summary>What one administrator proposes, another confirms.</summary>
    private const int AdministratorsNeeded = 2;

    public static async Task<int> RunAsync(VerbCall call)
    {
        await using var scope = call.Services.CreateAsyncScope();
        var applied = await scope.ServiceProvider.GetRequiredService<DatabaseMigration>()
            .ApplyAsync(scope.ServiceProvider.GetRequiredService<CharterDbContext>(), call.Output.WriteLine, call.Cancellation);
        foreach (var migration in applied)
        {
            await call.Output.WriteLineAsync(migration);
        }
        var shipped = await scope.ServiceProvider.GetRequiredService<ShippedDataLoader>().LoadAsync(call.Cancellation);
        if (shipped is not null)
        {
            await call.Output.WriteLineAsync($"migrate: loaded {shipped.Rates} rates of pay and {shipped.Unions} unions");
        }
        await call.Output.WriteLineAsync(applied.Count == 0 ? "migrate: nothing to do" : $"migrate: {applied.Count} applied");
        var left = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new GetLeftToDoQuery(), call.Cancellation);
        foreach (var line in Lines(left.Value, call.Services.GetRequiredService<IConfiguration>()["Mail:Transport"]))
        {
            await call.Output.WriteLineAsync(line);
        }
        return 0;
    }

    private static IEnumerable<string> Lines(LeftToDo left, string? mailTransport)
    {
        if (!left.HasScheme)
        {
            yield return $"left to do: a scheme for each region: {CreateSchemeVerb.Usage}";
        }
        if (left.Administrators < AdministratorsNeeded)
        {
            yield return $"left to do: administrators, two at least (there {(left.Administrators == 1 ? "is 1" : "are none")}): create-admin EMAIL NAME";
        }
        if (!left.HasScheme)
        {
            yield return $"left to do: a charter for each scheme: import charter NAME --scheme SLUG. {Names}";
        }
        foreach (var scheme in left.WithoutCharter)
        {
            yield return scheme.DraftNumber is { } number
                ? $"left to do: a charter for {scheme.Slug}: an administrator publishes draft {number} on /admin/charters"
                : $"left to do: a charter for {scheme.Slug}: import charter NAME --scheme {scheme.Slug}. {Names}";
        }
        if (mailTransport != "Smtp")
        {
            yield return "left to do: mail: Mail:Transport is not Smtp, so mails are written to the folder mail in DataFolder and reach nobody";
        }
    }

    private static string Names => $"NAME is one of {string.Join(", ", CharterPacks.Names)}";
}
