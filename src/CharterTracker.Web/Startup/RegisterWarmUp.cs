using CharterTracker.Features.Register;
using MediatR;

namespace CharterTracker.Web.Startup;

/// <summary>
/// Reads the register once while the site starts to listen, so that the first reader does not wait for what a first read takes.
/// </summary>
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
            // Whatever the cause (no database, a site that is stopped again), the first page meets it too and reports it.
            logger.LogDebug(exception, "The register could not be looked into");
        }
    }
}
