using System.Threading.RateLimiting;
using CharterTracker.Features.Pipeline;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web;

/// <summary>Slows down whoever tries number after number to learn which organisations are here. Counted in memory, by account.</summary>
internal static class JoinLimits
{
    public const string Policy = "joining";
    private const int AnHour = 30;

    public static IServiceCollection AddJoinLimits(this IServiceCollection services) =>
        services.Configure<RateLimiterOptions>(limits => limits.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.RequestServices.GetRequiredService<ICurrentUser>().Id?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = AnHour, Window = TimeSpan.FromHours(1) })
            : RateLimitPartition.GetNoLimiter("reading")));
}
