using CharterTracker.Data.Identity;

namespace CharterTracker.Web.Security;

/// <summary>
/// Writes and reads the cookies with session keys. They end when the browser closes; the server's own limits are shorter.
/// </summary>
public sealed class SessionCookies(IHostEnvironment environment)
{
    public string? Read(HttpRequest request, SessionStage stage) =>
        request.Cookies.TryGetValue(Builder(stage).Name!, out var key) && key.Length > 0 ? key : null;

    /// <summary>Writes the key of a session and deletes that of the other stage.</summary>
    public void Write(HttpContext context, SessionStage stage, string key)
    {
        var other = stage == SessionStage.SignedIn ? SessionStage.PasswordOnly : SessionStage.SignedIn;
        context.Response.Cookies.Delete(Builder(other).Name!, Builder(other).Build(context));
        context.Response.Cookies.Append(Builder(stage).Name!, key, Builder(stage).Build(context));
    }

    public void Clear(HttpContext context)
    {
        foreach (var stage in Enum.GetValues<SessionStage>())
        {
            context.Response.Cookies.Delete(Builder(stage).Name!, Builder(stage).Build(context));
        }
    }

    private CookieBuilder Builder(SessionStage stage) =>
        SiteCookies.Build(environment, stage == SessionStage.SignedIn ? SessionSchemes.Session : SessionSchemes.PasswordOnly, SameSiteMode.Lax);
}
