using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Security;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web;

/// <summary>Slows down whoever tries number after number to learn which organisations are here. Counted by account.</summary>
internal static class JoinLimits
{
    public const string Policy = "joining";
    private const int AnHour = 30;

    public static IServiceCollection AddJoinLimits(this IServiceCollection services) =>
        services.Configure<RateLimiterOptions>(limits => limits.AddPostPolicy(
            Policy, context => LooksUp(context.Request) ? context.RequestServices.GetRequiredService<ICurrentUser>().Id?.ToString() ?? "" : null, AnHour, TimeSpan.FromHours(1)));

    // The other buttons of these forms only draw them again, or change workplaces.
    private static bool LooksUp(HttpRequest request) => request.Query["handler"].ToString() is "" or "AddNumber";
}
