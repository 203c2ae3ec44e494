using System.Reflection;
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

    /// <summary>Hosts every job of this assembly, found by scanning, as handlers are.</summary>
    public static IServiceCollection HostJobs(this IServiceCollection services)
    {
        var addWork = typeof(WorkRegistration).GetMethod(nameof(AddWork), BindingFlags.Public | BindingFlags.Static)!;
        var jobs = typeof(WorkRegistration).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IWork)));
        foreach (var job in jobs)
        {
            addWork.MakeGenericMethod(job).Invoke(null, [services]);
        }
        return services;
    }
}
