using CharterTracker.Features.Applications;
using CharterTracker.Web.Brands;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers.Applications;

internal static class ApplicationPages
{
    /// <summary>Puts the page under the brand of the scheme that the application is made to.</summary>
    public static void UseBrandOf(this PageModel page, ApplicationHeading heading) =>
        page.ViewData["Brand"] = new SchemeBrand(heading.SchemeName, heading.AuthorityName, heading.Accent);
}
