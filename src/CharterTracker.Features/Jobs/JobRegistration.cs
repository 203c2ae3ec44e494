using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CharterTracker.Features.Jobs;

public static class JobRegistration
{
    /// <summary>Registers what jobs need; a process that only sends wake-ups needs it too.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.TryAddSingleton<WakeUps>();
        services.TryAddSingleton<Leases>();
        return services;
    }

    /// <summary>Hosts the runner of one job.</summary>
    public static IServiceCollection AddJob<TJob>(this IServiceCollection services)
        where TJob : class, IJob
    {
        services.AddJobs();
        services.AddScoped<TJob>();
        services.AddSingleton<JobRunner<TJob>>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<JobRunner<TJob>>());
        return services;
    }

    /// <summary>Hosts every job of this assembly, found by scanning, as handlers are.</summary>
    public static IServiceCollection HostJobs(this IServiceCollection services)
    {
        var addJob = typeof(JobRegistration).GetMethod(nameof(AddJob), BindingFlags.Public | BindingFlags.Static)!;
        var jobs = typeof(JobRegistration).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IJob)));
        foreach (var job in jobs)
        {
            addJob.MakeGenericMethod(job).Invoke(null, [services]);
        }
        return services;
    }
}
