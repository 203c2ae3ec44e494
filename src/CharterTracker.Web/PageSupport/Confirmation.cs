using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.PageSupport;

/// <summary>What was just done, said once on the page that follows: see <see cref="PageSteps.Confirm(PageModel, string)"/>.</summary>
internal static class Confirmation
{
    /// <summary>Where it waits among the things that a browser carries to the next page.</summary>
    public const string Key = "Confirmation";

    /// <summary>Looks only where there is a cookie: merely asking would make every page delete one.</summary>
    public static string? Take(ViewContext page)
    {
        var environment = page.HttpContext.RequestServices.GetRequiredService<IHostEnvironment>();
        var isThere = page.HttpContext.Request.Cookies.ContainsKey(SiteCookies.Name(environment, SiteCookies.Confirmation));
        return isThere ? page.TempData[Key] as string : null;
    }
}
