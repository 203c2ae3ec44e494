using CharterTracker.Features.Accounts;
using MediatR;

namespace CharterTracker.Web.Verbs;

/// <summary>
/// <c>demo code EMAIL</c>: prints a sign-in code. Where the code of this half minute was used, it waits until the next one works.
/// </summary>
internal static class DemoCodeVerb
{
    public static async Task<int> RunAsync(VerbCall call)
    {
        if (call.Values is not [var email])
        {
            return await call.SayUsageAsync();
        }
        await using var scope = call.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new GetDemonstrationCodeQuery(email), call.Cancellation);
        if (result.Failure is not null)
        {
            return await call.FailAsync(result.Failure);
        }
        var clock = call.Services.GetRequiredService<TimeProvider>();
        var wait = result.Value.From - clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            await call.Output.WriteLineAsync($"The code of this half minute was used. The next one works in {Math.Ceiling(wait.TotalSeconds)} seconds");
            await Task.Delay(wait, clock, call.Cancellation);
        }
        await call.Output.WriteLineAsync(result.Value.Code);
        return 0;
    }
}
