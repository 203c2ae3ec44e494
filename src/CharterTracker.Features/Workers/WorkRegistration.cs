using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CharterTracker.Features.Workers;

public static class WorkRegistration
{
    /// <summary>What workers need; a process that only sends wake-ups needs it too.</summary>
    public static IServiceCollection AddWorkers(this IServiceCollection services)
    {
        services.TryAddSingleton<WakeUps>();
        services.TryAddSingleton<Leases>();
        return services;
    }

    /// <summary>Hosts one worker for this kind of work.</summary>
    public static IServiceCollection AddWork<TWork>(this IServiceCollection services)
        where TWork : class, IWork
    {
        services.AddWorkers();
        services.AddScoped<TWork>();
        services.AddSingleton<Worker<TWork>>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<Worker<TWork>>());
        return services;
    }
}
