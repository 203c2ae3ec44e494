using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Security;

/// <summary>Slows down people who post too often, counted in memory. Reading is never counted.</summary>
internal static class PostLimits
{
    /// <param name="caller">The key that a post is counted by; null where it is not counted.</param>
    public static void AddPostPolicy(this RateLimiterOptions limits, string policy, Func<HttpContext, string?> caller, int permits, TimeSpan window) =>
        limits.AddPolicy(policy, context => HttpMethods.IsPost(context.Request.Method) && caller(context) is { } counted
            ? RateLimitPartition.GetFixedWindowLimiter(counted, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window })
            : RateLimitPartition.GetNoLimiter("not counted"));
}
