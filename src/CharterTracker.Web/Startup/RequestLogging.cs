using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Web.Startup;

/// <summary>
/// Leaves requests out of the log while the process acts for the console. The demonstration sends some three hundred, among which a person
/// who runs the site for the first time would not find its address.
/// </summary>
internal static class RequestLogging
{
    private static readonly string Category = typeof(ICurrentUser).Namespace!;

    public static IServiceCollection AddRequestLogging(this IServiceCollection services)
    {
        services.AddOptions<LoggerFilterOptions>().PostConfigure<ConsoleProcess>((options, console) => options.Rules.Add(new LoggerFilterRule(
            providerName: null,
            Category,
            LevelOf(options),
            filter: (_, _, level) => level >= LogLevel.Warning || !console.IsActing)));
        return services;
    }

    /// <summary>The level that the settings give to requests: the rule with the longest category that covers them, as the framework picks.</summary>
    private static LogLevel LevelOf(LoggerFilterOptions options) =>
        options.Rules
            .Where(r => r.ProviderName is null && Category.StartsWith(r.CategoryName ?? "", StringComparison.OrdinalIgnoreCase))
            .MaxBy(r => r.CategoryName?.Length ?? 0)?.LogLevel
        ?? options.MinLevel;
}
