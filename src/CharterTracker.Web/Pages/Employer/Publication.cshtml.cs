using CharterTracker.Features.Employers;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class PublicationModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PublicationConsent Consent { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetPublicationConsentQuery(Id), consent => Consent = consent);

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new GivePublicationConsentCommand(Id, Input.TradingName, Input.HasAgreed),
        onDone: () => this.Confirm("You have agreed to be published", EmployerLinks.Home),
        onFailed: OnGetAsync);

    public Task<IActionResult> OnPostTakeBackAsync() => this.SendAsync(
        new WithdrawPublicationConsentCommand(Id),
        onDone: () => this.Confirm("Your agreement is taken back", EmployerLinks.Home),
        onFailed: OnGetAsync);

    public Task<IActionResult> OnPostRefuseAsync() => this.SendAsync(
        new RefusePublicationCommand(Id),
        onDone: () => this.Confirm("Saved: an award of yours stays off the public register", EmployerLinks.Home),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public string? TradingName { get; set; }
        public bool HasAgreed { get; set; }
    }
}
