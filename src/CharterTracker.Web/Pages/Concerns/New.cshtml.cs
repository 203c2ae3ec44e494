using CharterTracker.Features.Concerns;
using CharterTracker.Features.Register;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Concerns;

[AllowAnonymous, EnableRateLimiting(ConcernLimits.Policy)]
public sealed class NewModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null while the employer is not chosen.</summary>
    public RegisteredEmployer? Employer { get; private set; }

    public RegisterView? Found { get; private set; }

    public string? Receipt { get; private set; }

    public async Task OnGetAsync(string? employer, string? q)
    {
        Receipt = TempData["ConcernReceipt"] as string;
        if ((Input.EmployerNumber ?? employer) is { Length: > 0 } number)
        {
            var result = await mediator.Send(new GetRegisteredEmployerQuery(number), HttpContext.RequestAborted);
            Employer = result.Failure is null ? result.Value : null;
            Input.EmployerNumber = Employer?.Number;
        }
        if (Employer is null && !string.IsNullOrWhiteSpace(q) && q.Length <= RegisterFilter.TextMaxLength)
        {
            Found = (await mediator.Send(new SearchRegisterQuery(new RegisterFilter(q)), HttpContext.RequestAborted)).Value;
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await mediator.Send(new ReceiveConcernCommand(Input.EmployerNumber, Input.Text, Input.Contact), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, () => OnGetAsync(Input.EmployerNumber, null));
        }
        TempData["ConcernReceipt"] = result.Value;
        return Redirect(PublicLinks.NewConcern());
    }

    public sealed class InputModel
    {
        public string? EmployerNumber { get; set; }
        public string? Text { get; set; }
        public string? Contact { get; set; }
    }
}
