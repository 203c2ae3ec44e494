using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Security;

/// <summary>Slows down people who post or search too often, counted in memory. Other reading is never counted.</summary>
internal static class PostLimits
{
    /// <param name="caller">The key that a post is counted by; null where it is not counted.</param>
    public static void AddPostPolicy(this RateLimiterOptions limits, string policy, Func<HttpContext, string?> caller, int permits, TimeSpan window) =>
        limits.AddCountingPolicy(policy, context => HttpMethods.IsPost(context.Request.Method) ? caller(context) : null, permits, window);

    /// <summary>Counts the searches of a page, which are read with what was typed in their address.</summary>
    /// <param name="typed">The name in the address of what was typed.</param>
    public static void AddSearchPolicy(
        this RateLimiterOptions limits, string policy, string typed, Func<HttpContext, string?> caller, int permits, TimeSpan window) =>
        limits.AddCountingPolicy(policy, context => context.Request.Query.ContainsKey(typed) ? caller(context) : null, permits, window);

    private static void AddCountingPolicy(
        this RateLimiterOptions limits, string policy, Func<HttpContext, string?> counted, int permits, TimeSpan window) =>
        limits.AddPolicy(policy, context => counted(context) is { } key
            ? RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window })
            : RateLimitPartition.GetNoLimiter("not counted"));
}
