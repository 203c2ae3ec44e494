using CharterTracker.Web.Brands;
using CharterTracker.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages;

[AllowAnonymous]
public sealed class ContrastModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect(PublicLinks.Start);

    public IActionResult OnPost(bool on, string? returnTo)
    {
        HighContrast.Set(HttpContext, on);
        return LocalRedirect(Url.IsLocalUrl(returnTo) ? returnTo! : PublicLinks.Start);
    }
}
