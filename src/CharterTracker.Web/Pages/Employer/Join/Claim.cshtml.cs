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

    public void OnGet(string? register, string? number) => Input = new InputModel { Register = register, Number = number };

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new RequestToJoinCommand(Input.Register, Input.Number, Input.Message),
        onDone: () => this.Confirm(
            "If the organisation is here, your request is with its team. We write to you when they have answered", EmployerLinks.Home));

    public sealed class InputModel
    {
        public string? Register { get; set; }

        public string? Number { get; set; }

        public string? Message { get; set; }
    }
}
