using CharterTracker.Features.Register;
using MediatR;

namespace CharterTracker.Web.Verbs;

/// <summary><c>verify register</c>: checks the whole log and the read model made from it.</summary>
internal static class VerifyRegisterVerb
{
    /// <summary>Runs the verb and returns the exit code.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var progress = new Lines(output);
        var result = (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new VerifyRegisterQuery(progress), cancellationToken)).Value;
        foreach (var problem in result.Problems)
        {
            await errors.WriteLineAsync(problem);
        }
        await output.WriteLineAsync($"register: {result.Entries:N0} entries, {(result.Problems.Count == 0 ? "all hold" : $"{result.Problems.Count:N0} problems")}");
        return result.Problems.Count == 0 ? 0 : 1;
    }

    /// <summary>A progress that writes at once, where the framework's own would write later and out of order.</summary>
    private sealed class Lines(TextWriter output) : IProgress<long>
    {
        public void Report(long value) => output.WriteLine($"{value:N0} entries checked");
    }
}
