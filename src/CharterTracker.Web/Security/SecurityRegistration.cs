using System.Globalization;
using System.Threading.RateLimiting;
using CharterTracker.Data.Identity;
using CharterTracker.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Security;

/// <summary>
/// Who may open what, before any handler is asked. Nothing here compares addresses: policies hang on the pages themselves. What
/// says nothing needs a sign-in; what anybody may open says so itself, and is in the list of the test that walks every endpoint.
/// </summary>
internal static class SecurityRegistration
{
    /// <summary>Posts to sign in, register and reset, per address and minute.</summary>
    public const string AccountAttempts = "account attempts";

    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SessionCookies>();
        services.AddAuthentication(SessionSchemes.Session)
            .AddScheme<SessionAuthenticationOptions, SessionAuthentication>(SessionSchemes.Session, options => options.Stage = SessionStage.SignedIn)
            .AddScheme<SessionAuthenticationOptions, SessionAuthentication>(SessionSchemes.PasswordOnly, options => options.Stage = SessionStage.PasswordOnly);
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(SignedIn().Build())
            .SetFallbackPolicy(SignedIn().Build())
            .AddPolicy(Policies.Employer, SignedIn().Build())
            .AddPolicy(Policies.Staff, SignedIn()
                .RequireClaim(SessionClaims.Staff)
                .RequireClaim(SessionClaims.Methods, SessionClaims.TwoFactor)
                .Build())
            .AddPolicy(Policies.SecondStep, new AuthorizationPolicyBuilder(SessionSchemes.PasswordOnly, SessionSchemes.Session).RequireAuthenticatedUser().Build());
        services.Configure<RazorPagesOptions>(options =>
        {
            foreach (var area in Areas.All.Where(a => a.Folder is not null))
            {
                options.Conventions.AuthorizeFolder(area.Folder!, area.Policy!);
            }
            options.Conventions.AuthorizeFolder(Areas.SecondStepFolder, Policies.SecondStep);
            options.Conventions.AuthorizePage(Areas.SignOutPage, Policies.SecondStep);
        });
        services.AddRateLimiter(limiter => Limit(limiter, configuration.GetValue("Accounts:AttemptsPerMinute", 60)));
        return services;
    }

    // A session of staff without a second factor does not authenticate at all; this says it a second time, where a reader looks for it.
    private static AuthorizationPolicyBuilder SignedIn() => new AuthorizationPolicyBuilder(SessionSchemes.Session)
        .RequireAuthenticatedUser()
        .RequireAssertion(context =>
            !context.User.HasClaim(c => c.Type == SessionClaims.Staff) || context.User.HasClaim(SessionClaims.Methods, SessionClaims.TwoFactor));

    private static void Limit(RateLimiterOptions limiter, int attemptsPerMinute)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limiter.AddPostPolicy(AccountAttempts, ClientAddress.From, attemptsPerMinute, TimeSpan.FromMinutes(1));
    }
}
