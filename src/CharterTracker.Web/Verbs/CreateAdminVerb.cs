using CharterTracker.Features.Accounts;
using MediatR;

namespace CharterTracker.Web.Verbs;

/// <summary><c>create-admin [--scheme SLUG] EMAIL NAME</c>: how a first or only administrator begins.</summary>
internal static class CreateAdminVerb
{
    public static async Task<int> RunAsync(VerbCall call)
    {
        if (call.Values.Count < 2)
        {
            return await call.SayUsageAsync();
        }
        var (email, name) = (call.Values[0], string.Join(' ', call.Values.Skip(1)));
        await using var scope = call.Services.CreateAsyncScope();
        var command = new CreateAdministratorCommand(call.Options.GetValueOrDefault("scheme"), email, name);
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, call.Cancellation);
        if (result.Failure is not null)
        {
            return await call.FailAsync(result.Failure);
        }
        await call.Output.WriteLineAsync(result.Value.PasswordLink is { } link
            ? $"Give them this link. It works once, within a day, and lets them set a password:\n{link}"
            : "They sign in with the password that they have, and set up an authenticator app if they have none.");
        await call.Output.WriteLineAsync($"create-admin: {email} is an administrator of {call.Options.GetValueOrDefault("scheme") ?? "the whole platform"}");
        return 0;
    }
}
