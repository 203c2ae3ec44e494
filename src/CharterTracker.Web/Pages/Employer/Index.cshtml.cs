using CharterTracker.Domain.Accreditations;
using CharterTracker.Features.Employers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    public EmployerHome Home { get; private set; } = new([]);

    public async Task<IActionResult> OnGetAsync()
    {
        var home = await mediator.Send(new GetEmployerHomeQuery(), HttpContext.RequestAborted);
        if (home.Failure is not null)
        {
            return this.ShowFailure(home.Failure);
        }
        Home = home.Value;
        return Page();
    }

    public static string Plain(AccreditationStatus status) => status switch
    {
        AccreditationStatus.Awarded => "Awarded, and not public yet",
        AccreditationStatus.Active => "In force",
        AccreditationStatus.Superseded => "Followed by a newer award",
        _ => status.ToString(),
    };
}
