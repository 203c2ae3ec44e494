using CharterTracker.Features.Employers;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Employers;

[EnableRateLimiting(JoinLimits.Policy)]
public sealed class ClaimModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet(string? register, string? number) => Input = new InputModel { Register = register, Number = number };

    public async Task<IActionResult> OnPostAsync()
    {
        var asked = await mediator.Send(new ClaimEmployerCommand(Input.Register, Input.Number, Input.Message), HttpContext.RequestAborted);
        if (asked.Failure is not null)
        {
            return await this.ShowFailureAsync(asked.Failure, () => { });
        }
        TempData["Confirmation"] = "If the organisation is here, your request is with its team. We write to you when they have answered";
        return Redirect(EmployerLinks.Home);
    }

    public sealed class InputModel
    {
        public string? Register { get; set; }

        public string? Number { get; set; }

        public string? Message { get; set; }
    }
}
