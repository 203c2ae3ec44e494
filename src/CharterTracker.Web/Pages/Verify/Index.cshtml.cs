using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Verify;

public sealed class IndexModel : PageModel
{
    public InputModel Input { get; } = new();

    public bool All { get; private set; }

    public Paged<EmployerToVerify> Employers { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string? search, bool all, [FromQuery(Name = "page")] int number = 1)
    {
        (Input.Search, All) = (search, all);
        return this.ReadAsync(new ListEmployersToVerifyQuery(search, all, number), employers => Employers = employers);
    }

    public sealed class InputModel
    {
        public string? Search { get; set; }
    }
}
