using CharterTracker.Features.Concerns;
using CharterTracker.Features.Register;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Concerns;

[AllowAnonymous, EnableRateLimiting(ConcernLimits.Policy)]
public sealed class NewModel : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The employer that the concern is about; null while none is chosen.</summary>
    public RegisteredEmployer? Employer { get; private set; }

    public RegisterView? Found { get; private set; }

    public string? Receipt { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? employer, string? q)
    {
        Receipt = TempData["ConcernReceipt"] as string;
        if ((Input.EmployerNumber ?? employer) is { Length: > 0 } number)
        {
            var result = await this.SendAsync(new GetRegisteredEmployerQuery(number));
            Employer = result.Failure is null ? result.Value : null;
            Input.EmployerNumber = Employer?.Number;
        }
        if (Employer is null && !string.IsNullOrWhiteSpace(q) && q.Length <= RegisterFilter.TextMaxLength)
        {
            Found = (await this.SendAsync(new SearchRegisterQuery(new RegisterFilter(q)))).Value;
        }
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new ReceiveConcernCommand(Input.EmployerNumber, Input.Text, Input.Contact),
        onDone: receipt =>
        {
            TempData["ConcernReceipt"] = receipt;
            return Redirect(PublicLinks.NewConcern());
        },
        onFailed: () => OnGetAsync(Input.EmployerNumber, null));

    public sealed class InputModel
    {
        public string? EmployerNumber { get; set; }
        public string? Text { get; set; }
        public string? Contact { get; set; }
    }
}
