using System.Globalization;
using System.Threading.RateLimiting;
using CharterTracker.Data.Identity;
using CharterTracker.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Security;

/// <summary>
/// Registers who may open what, before any handler runs. Nothing here compares addresses: policies are set on the pages. A page without a
/// policy needs a sign-in; a page that anybody may open says so, and is listed in the test that walks every endpoint.
/// </summary>
internal static class SecurityRegistration
{
    /// <summary>The limit on posts to sign in, register and reset, per address and minute.</summary>
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

    // A staff session without a second factor does not authenticate at all; the policy repeats it where a reader would look for it.
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
