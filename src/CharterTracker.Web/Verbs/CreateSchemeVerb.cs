using CharterTracker.Features.Schemes;
using MediatR;

namespace CharterTracker.Web.Verbs;

/// <summary><c>create-scheme SLUG --name ... --authority ...</c>: how a region begins.</summary>
internal static class CreateSchemeVerb
{
    public const string Usage =
        "create-scheme SLUG --name NAME --authority NAME --initials LETTERS --area \"ONS CODES\" --accent \"#RRGGBB\" --contact EMAIL [--quorum 2,1,0,1] [--small yes]";

    public static async Task<int> RunAsync(VerbCall call)
    {
        if (call.Values is not [var slug])
        {
            return await call.SayUsageAsync();
        }
        await using var scope = call.Services.CreateAsyncScope();
        var command = new CreateSchemeCommand(
            slug,
            call.Options.GetValueOrDefault("name"),
            call.Options.GetValueOrDefault("authority"),
            call.Options.GetValueOrDefault("initials"),
            call.Options.GetValueOrDefault("area"),
            call.Options.GetValueOrDefault("accent")?.ToLowerInvariant(),
            call.Options.GetValueOrDefault("contact"),
            call.Options.GetValueOrDefault("quorum", "2"),
            call.Options.GetValueOrDefault("small") == "yes");
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, call.Cancellation);
        if (result.Failure is not null)
        {
            return await call.FailAsync(result.Failure);
        }
        await call.Output.WriteLineAsync($"create-scheme: {command.Name} is there. Give it a charter: import charter NAME --scheme {slug}");
        return 0;
    }
}
