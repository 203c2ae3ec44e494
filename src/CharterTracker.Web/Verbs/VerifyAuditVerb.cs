using CharterTracker.Features.Auditing;
using MediatR;

namespace CharterTracker.Web.Verbs;

/// <summary><c>verify audit</c>: walks the chain of sealed audit events from its first link.</summary>
internal static class VerifyAuditVerb
{
    public static async Task<int> RunAsync(VerbCall call)
    {
        await using var scope = call.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new VerifyAuditQuery(), call.Cancellation);
        if (result.Failure is not null)
        {
            return await call.FailAsync(result.Failure);
        }
        if (result.Value.Broken is { } broken)
        {
            await call.Errors.WriteLineAsync($"verify audit: link {broken:N0} does not hold; {result.Value.Sealed:N0} before it do");
            return 1;
        }
        await call.Output.WriteLineAsync($"audit: {result.Value.Sealed:N0} sealed events, all hold; {result.Value.Unsealed:N0} wait to be sealed");
        return 0;
    }
}
