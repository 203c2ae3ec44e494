using CharterTracker.Features.Register;
using MediatR;

namespace CharterTracker.Web.Startup;

/// <summary>Looks into the register once, on another processor while the site begins to listen, so that its first reader does not wait for that.</summary>
internal sealed class RegisterWarmUp(IServiceScopeFactory scopes, ILogger<RegisterWarmUp> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new SearchRegisterQuery(new RegisterFilter()), stoppingToken);
        }
        catch (Exception exception)
        {
            // Whatever it is (a database that is away, a site that is stopped again), the first page meets it too and says so.
            logger.LogDebug(exception, "The register could not be looked into");
        }
    }
}
