using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.PageSupport;

/// <summary>What was just done, said once on the page that follows: see <see cref="PageSteps.Confirm(PageModel, string)"/>.</summary>
internal static class Confirmation
{
    /// <summary>The key under which TempData carries it to the next page.</summary>
    public const string Key = "Confirmation";

    /// <summary>The key of the form that takes it back.</summary>
    public const string UndoKey = "Undo";

    /// <summary>
    /// Takes the text that waits, or null. It looks only where there is a cookie, since reading TempData makes every page delete one.
    /// </summary>
    public static (string Text, Undo? Undo)? Take(ViewContext page)
    {
        var environment = page.HttpContext.RequestServices.GetRequiredService<IHostEnvironment>();
        var isThere = page.HttpContext.Request.Cookies.ContainsKey(SiteCookies.Name(environment, SiteCookies.Confirmation));
        return isThere && page.TempData[Key] is string text
            ? (text, page.TempData[UndoKey] is string[] cells ? Undo.FromCells(cells) : null)
            : null;
    }
}
