using CharterTracker.Features.Employers;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Employers.Join;

[EnableRateLimiting(JoinLimits.Policy)]
public sealed class ClaimModel : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The employer that was found among those here; null where the person gives its number in a register.</summary>
    public EmployerHere? Here { get; private set; }

    public Task<IActionResult> OnGetAsync(string? register, string? number, string? employer)
    {
        Input = new InputModel { Register = register, Number = number, Employer = employer };
        return ShowAsync();
    }

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new RequestToJoinCommand(Input.Register, Input.Number, Input.Message, Input.Employer),
        onDone: () => this.Confirm(
            "If the organisation is here, your request is with its team. We write to you when they have answered", EmployerLinks.Home),
        onFailed: ShowAsync);

    private Task<IActionResult> ShowAsync() => string.IsNullOrEmpty(Input.Employer)
        ? Task.FromResult<IActionResult>(Page())
        : this.ReadAsync(new GetEmployerHereQuery(Input.Employer), employer => Here = employer);

    public sealed class InputModel
    {
        public string? Register { get; set; }

        public string? Number { get; set; }

        public string? Employer { get; set; }

        public string? Message { get; set; }
    }
}
