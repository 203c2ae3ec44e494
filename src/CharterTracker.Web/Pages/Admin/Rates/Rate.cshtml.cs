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

    public Task<IActionResult> OnPostRefuseAsync() => this.SendAsync(
        new RefuseRateCommand(Id, Input.Version, Input.Reason),
        onDone: () => this.Confirm("The rate was refused. No check uses it", AdminLinks.Rates),
        onFailed: OnGetAsync);

    public Task<IActionResult> OnPostProposeRetirementAsync() => this.SendAsync(
        new ProposeRateRetirementCommand(Id, Input.Version, Input.Reason, Input.Proof),
        onDone: () => this.Confirm("Another platform administrator has to confirm this. The rate is used until then", AdminLinks.Rate(Id)),
        onFailed: OnGetAsync);

    public Task<IActionResult> OnPostRetireAsync() => this.SendAsync(
        new RetireRateCommand(Id, Input.Version, Input.Proof),
        onDone: () => this.Confirm("The rate is out of use. No check uses it now", AdminLinks.Rates),
        onFailed: OnGetAsync);

    public Task<IActionResult> OnPostKeepAsync() => this.SendAsync(
        new KeepRateCommand(Id, Input.Version),
        onDone: () => this.Confirm("The rate stays in use", AdminLinks.Rate(Id)),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string? Reason { get; set; }

        public string? Proof { get; set; }
    }
}
