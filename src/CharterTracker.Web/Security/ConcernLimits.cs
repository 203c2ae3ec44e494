using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Security;

/// <summary>
/// Slows down whoever sends concerns by the dozen. Counted by network address and forgotten within the hour: nothing of where a concern
/// came from is kept.
/// </summary>
internal static class ConcernLimits
{
    public const string Policy = "concerns";
    private const int AnHour = 10;

    public static IServiceCollection AddConcernLimits(this IServiceCollection services) =>
        services.Configure<RateLimiterOptions>(limits => limits.AddPostPolicy(Policy, ClientAddress.From, AnHour, TimeSpan.FromHours(1)));
}
