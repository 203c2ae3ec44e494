using CharterTracker.Features.Wages;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Rates;

public sealed class RateModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public RateDetails Rate { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetRateQuery(Id), rate => Rate = rate);

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new ConfirmRateCommand(Id, Input.Version, Input.Proof),
        onDone: () => this.Confirm("Confirmed. Checks use this rate now", AdminLinks.Rates),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string? Proof { get; set; }
    }
}
