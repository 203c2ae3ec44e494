using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Security;

/// <summary>
/// Slows down people who send dozens of concerns. They are counted by network address, which is forgotten within the hour: where a concern
/// came from is not kept.
/// </summary>
internal static class ConcernLimits
{
    public const string Policy = "concerns";
    private const int AnHour = 10;

    public static IServiceCollection AddConcernLimits(this IServiceCollection services) =>
        services.Configure<RateLimiterOptions>(limits => limits.AddPostPolicy(Policy, ClientAddress.From, AnHour, TimeSpan.FromHours(1)));
}
