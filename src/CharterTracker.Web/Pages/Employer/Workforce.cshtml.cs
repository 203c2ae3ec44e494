using System.Globalization;
using CharterTracker.Features.Employers;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class WorkforceModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The page that somebody came from.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnTo { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Workforce Workforce { get; private set; } = null!;

    public string Back => Url.IsLocalUrl(ReturnTo) ? ReturnTo : EmployerLinks.Home;

    public Task<IActionResult> OnGetAsync() => ShowAsync(isFirst: true);

    public async Task<IActionResult> OnPostAsync()
    {
        var changed = await mediator.Send(new ChangeWorkforceCommand(Id, Input.Version, Input.Workers), HttpContext.RequestAborted);
        if (changed.Failure is not null)
        {
            return await this.ShowFailureAsync(changed.Failure, () => ShowAsync(isFirst: false));
        }
        TempData["Confirmation"] = "The number of people is changed";
        return LocalRedirect(Back);
    }

    private async Task<IActionResult> ShowAsync(bool isFirst)
    {
        var workforce = await mediator.Send(new GetWorkforceQuery(Id), HttpContext.RequestAborted);
        if (workforce.Failure is not null)
        {
            return this.ShowFailure(workforce.Failure);
        }
        Workforce = workforce.Value;
        if (isFirst)
        {
            Input = new InputModel { Version = Workforce.Version, Workers = Workforce.Workers.ToString(CultureInfo.InvariantCulture) };
        }
        return Page();
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public string? Workers { get; set; }
    }
}
