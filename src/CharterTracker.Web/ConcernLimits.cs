using System.Threading.RateLimiting;
using CharterTracker.Web.Security;

namespace CharterTracker.Web;

/// <summary>
/// Slows down whoever sends concerns by the dozen. Counted in memory by network address and forgotten within the hour: nothing of
/// where a concern came from is kept.
/// </summary>
internal static class ConcernLimits
{
    public const string Policy = "concerns";
    private const int AnHour = 10;

    public static IServiceCollection AddConcernLimits(this IServiceCollection services) =>
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    ClientAddress.Of(context),
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = AnHour, Window = TimeSpan.FromHours(1) })
                : RateLimitPartition.GetNoLimiter("reading"));
        });
}
