using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Web.Startup;

/// <summary>
/// Leaves requests out of the log while the process acts for the console. The demonstration sends some three hundred, among which a person
/// who runs the site for the first time would not find its address.
/// </summary>
internal static class RequestLogging
{
    public static IServiceCollection AddRequestLogging(this IServiceCollection services)
    {
        services.AddOptions<LoggerFilterOptions>().Configure<ConsoleProcess>((options, console) => options.Rules.Add(new LoggerFilterRule(
            providerName: null,
            categoryName: typeof(ICurrentUser).Namespace,
            LogLevel.Information,
            filter: (_, _, level) => level >= LogLevel.Warning || !console.IsActing)));
        return services;
    }
}
