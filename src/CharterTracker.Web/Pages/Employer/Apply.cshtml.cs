using CharterTracker.Features.Applications;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class ApplyModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CharterChoices Choices { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid employer) => ShowAsync(employer);

    public async Task<IActionResult> OnPostAsync()
    {
        var started = await mediator.Send(new StartApplicationCommand(Input.Employer, Input.Charter, Input.LevelCode), HttpContext.RequestAborted);
        if (started.Failure is not null)
        {
            return await this.ShowFailureAsync(started.Failure, () => ShowAsync(Input.Employer));
        }
        return Redirect(EmployerLinks.Application(started.Value));
    }

    private async Task<IActionResult> ShowAsync(Guid employer)
    {
        var choices = await mediator.Send(new GetCharterChoicesQuery(employer), HttpContext.RequestAborted);
        if (choices.Failure is not null)
        {
            return this.ShowFailure(choices.Failure);
        }
        Choices = choices.Value;
        return Page();
    }

    public sealed class InputModel
    {
        public Guid Employer { get; set; }
        public Guid Charter { get; set; }
        public string? LevelCode { get; set; }
    }
}
