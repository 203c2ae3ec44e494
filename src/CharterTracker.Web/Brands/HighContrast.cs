using CharterTracker.Web.Security;

namespace CharterTracker.Web.Brands;

/// <summary>The high-contrast theme, chosen by a cookie, so that it works without scripts and without an account.</summary>
internal static class HighContrast
{
    public static bool IsOn(HttpContext context) => context.Request.Cookies[SiteCookies.Name(Environment(context), SiteCookies.Contrast)] == "high";

    public static void Set(HttpContext context, bool on)
    {
        var cookie = SiteCookies.Build(Environment(context), SiteCookies.Contrast, SameSiteMode.Lax);
        cookie.MaxAge = TimeSpan.FromDays(365);
        if (on)
        {
            context.Response.Cookies.Append(cookie.Name!, "high", cookie.Build(context));
        }
        else
        {
            context.Response.Cookies.Delete(cookie.Name!, cookie.Build(context));
        }
    }

    private static IHostEnvironment Environment(HttpContext context) => context.RequestServices.GetRequiredService<IHostEnvironment>();
}
