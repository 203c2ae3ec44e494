using System.Security.Claims;
using System.Text.Encodings.Web;
using CharterTracker.Data.Identity;
using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CharterTracker.Web.Security;

/// <summary>The options of one of the two session cookies.</summary>
internal sealed class SessionAuthenticationOptions : AuthenticationSchemeOptions
{
    public SessionStage Stage { get; set; }
}

/// <summary>
/// Authenticates by a cookie that holds a random key and nothing else. The person, whether they may still sign in and what they may do are
/// read from the database on every request, so that signing out, disabling and changes of role take effect from the next one.
/// </summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<SessionAuthenticationOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionReader sessions, CurrentUser currentUser, SessionCookies cookies)
    : AuthenticationHandler<SessionAuthenticationOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (cookies.Read(Request, Options.Stage) is not { } key)
        {
            return AuthenticateResult.NoResult();
        }
        if (await sessions.FindAsync(key, Options.Stage, Context.RequestAborted) is not { } session)
        {
            return AuthenticateResult.Fail("The session has ended");
        }
        // A session without its second factor never replaces a full one.
        if (Options.Stage == SessionStage.SignedIn || currentUser.Id is null)
        {
            currentUser.Become(session);
        }

        var person = session.HasTwoFactor ? $"{session.UserId} {SessionClaims.TwoFactor}" : session.UserId.ToString();
        var claims = new List<Claim> { new(SessionClaims.Person, person, ClaimValueTypes.String, Scheme.Name), new(ClaimTypes.Name, session.FullName) };
        if (session.Stage == SessionStage.SignedIn)
        {
            if (session.Grants.Count > 0)
            {
                claims.Add(new Claim(SessionClaims.Staff, "true"));
            }
            if (session.HasTwoFactor)
            {
                claims.Add(new Claim(SessionClaims.Methods, SessionClaims.TwoFactor));
            }
        }
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme.Name)), Scheme.Name));
    }

    /// <summary>Leads a person to the page that comes next; a program gets a status code.</summary>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // The fallback policy also applies to addresses that do not exist.
        if (Context.GetEndpoint() is not { } endpoint)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null)
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        if (await InterruptedForm.KeepAsync(Context))
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        var returnUrl = $"{Request.PathBase}{Request.Path}{Request.QueryString}";
        var isHalfIn = (await Context.AuthenticateAsync(SessionSchemes.PasswordOnly)).Succeeded;
        Response.Redirect(isHalfIn ? AccountLinks.TwoFactor(returnUrl) : AccountLinks.SignIn(returnUrl));
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
