using CharterTracker.Domain.Employers;
using CharterTracker.Features.Employers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class TeamModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Team Team { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var team = await mediator.Send(new GetTeamQuery(Id), HttpContext.RequestAborted);
        if (team.Failure is not null)
        {
            return this.ShowFailure(team.Failure);
        }
        Team = team.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var invited = await mediator.Send(new InviteToTeamCommand(Id, Input.Email, Input.Role), HttpContext.RequestAborted);
        if (invited.Failure is not null)
        {
            return await this.ShowFailureAsync(invited.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = $"We have sent a link to {Input.Email}";
        return Redirect($"/employer/team/{Id}");
    }

    public sealed class InputModel
    {
        public string? Email { get; set; }
        public MembershipRole? Role { get; set; }
    }
}
