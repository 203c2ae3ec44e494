using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Security;

/// <summary>Slows down whoever posts too often, counted in memory. Reading is never counted.</summary>
internal static class PostLimits
{
    /// <param name="caller">Who counts as one; null where a post is not counted.</param>
    public static void AddPostPolicy(this RateLimiterOptions limits, string policy, Func<HttpContext, string?> caller, int permits, TimeSpan window) =>
        limits.AddPolicy(policy, context => HttpMethods.IsPost(context.Request.Method) && caller(context) is { } counted
            ? RateLimitPartition.GetFixedWindowLimiter(counted, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window })
            : RateLimitPartition.GetNoLimiter("not counted"));
}
