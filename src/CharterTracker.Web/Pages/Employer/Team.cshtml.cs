using CharterTracker.Features.Employers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class TeamModel(IMediator mediator) : PageModel
{
    public Team Team { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var team = await mediator.Send(new GetTeamQuery(id), HttpContext.RequestAborted);
        if (team.Failure is not null)
        {
            return this.ShowFailure(team.Failure);
        }
        Team = team.Value;
        return Page();
    }
}
