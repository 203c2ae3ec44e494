using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.PageSupport;

/// <summary>What was just done, said once on the page that follows: pages set <c>TempData["Confirmation"]</c> and redirect.</summary>
internal static class Confirmation
{
    /// <summary>Looks only where there is a cookie: merely asking would make every page delete one.</summary>
    public static string? Take(ViewContext page)
    {
        var environment = page.HttpContext.RequestServices.GetRequiredService<IHostEnvironment>();
        return page.HttpContext.Request.Cookies.ContainsKey(SiteCookies.Name(environment, SiteCookies.Confirmation)) ? page.TempData["Confirmation"] as string : null;
    }
}
