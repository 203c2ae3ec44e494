using CharterTracker.Features.Pipeline;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Security;

/// <summary>
/// Slows down people who try one number or name after another to learn which organisations are here. They are counted by account.
/// </summary>
internal static class JoinLimits
{
    public const string Policy = "joining";

    /// <summary>The policy of the details page, where most buttons look up no number.</summary>
    public const string DetailsPolicy = "details";

    /// <summary>The policy of the page that searches those who are here.</summary>
    public const string SearchPolicy = "searching before joining";

    /// <summary>What was typed into the search, in its address.</summary>
    public const string SearchText = "q";
    private const int AnHour = 30;

    // Somebody who looks for their own organisation tries several spellings, and turns pages.
    private const int SearchesAnHour = 100;

    // Only handlers that the details page has: for any other name it runs the default handler.
    private static readonly string[] LookingNothingUp = ["AddWorkplace", "RemoveWorkplace", "RemoveNumber", "Suggest"];

    public static IServiceCollection AddJoinLimits(this IServiceCollection services) => services.Configure<RateLimiterOptions>(limits =>
    {
        limits.AddPostPolicy(Policy, ClientOf, AnHour, TimeSpan.FromHours(1));
        limits.AddSearchPolicy(SearchPolicy, SearchText, ClientOf, SearchesAnHour, TimeSpan.FromHours(1));
        limits.AddPostPolicy(DetailsPolicy, context => LooksNothingUp(context.Request) ? null : ClientOf(context), AnHour, TimeSpan.FromHours(1));
    });

    private static string ClientOf(HttpContext context) => context.RequestServices.GetRequiredService<ICurrentUser>().Id?.ToString() ?? "";

    private static bool LooksNothingUp(HttpRequest request) => request.Query["handler"] is { Count: 1 } handler && LookingNothingUp.Contains(handler.ToString());
}
