using CharterTracker.Features.Employers;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class PublicationModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PublicationConsent Consent { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var consent = await mediator.Send(new GetPublicationConsentQuery(Id), HttpContext.RequestAborted);
        if (consent.Failure is not null)
        {
            return this.ShowFailure(consent.Failure);
        }
        Consent = consent.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var agreed = await mediator.Send(new AgreeToPublicationCommand(Id, Input.TradingName, Input.HasAgreed), HttpContext.RequestAborted);
        if (agreed.Failure is not null)
        {
            return await this.ShowFailureAsync(agreed.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "You have agreed to be published";
        return Redirect(EmployerLinks.Home);
    }

    public async Task<IActionResult> OnPostTakeBackAsync()
    {
        var taken = await mediator.Send(new TakeBackAgreementCommand(Id), HttpContext.RequestAborted);
        if (taken.Failure is not null)
        {
            return await this.ShowFailureAsync(taken.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "Your agreement is taken back";
        return Redirect(EmployerLinks.Home);
    }

    public sealed class InputModel
    {
        public string? TradingName { get; set; }
        public bool HasAgreed { get; set; }
    }
}
