using CharterTracker.Domain.Employers;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class TeamModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public AnswerModel Answer { get; set; } = new();

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

    public Task<IActionResult> OnPostAsync() => SendAsync(new InviteToTeamCommand(Id, Input.Email, Input.Role), $"We have sent a link to {Input.Email}");

    public Task<IActionResult> OnPostLetInAsync() => SendAsync(new AnswerClaimCommand(Id, Answer.Id, Answer.Version, LetIn: true, Answer.Role), "They are in the team now, and we have told them");

    public Task<IActionResult> OnPostRefuseAsync() => SendAsync(new AnswerClaimCommand(Id, Answer.Id, Answer.Version, LetIn: false, Given: null), "Refused, and we have told them");

    public Task<IActionResult> OnPostDismissAsync(Guid membership) => SendAsync(new DismissFromTeamCommand(Id, membership), "Removed from the team");

    public Task<IActionResult> OnPostTakeBackAsync(Guid invitation) => SendAsync(new TakeBackInvitationCommand(Id, invitation), "The link opens nothing any more");

    public static string NameOf(MembershipRole role) => role switch
    {
        MembershipRole.Contributor => "Writes answers and adds evidence",
        MembershipRole.Signatory => "Signs applications",
        MembershipRole.Owner => "Both, and decides who is in the team",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    private async Task<IActionResult> SendAsync(ICommand<Result> command, string done)
    {
        var result = await mediator.Send(command, HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = done;
        return Redirect(EmployerLinks.Team(Id));
    }

    public sealed class InputModel
    {
        public string? Email { get; set; }
        public MembershipRole? Role { get; set; }
    }

    public sealed class AnswerModel
    {
        public Guid Id { get; set; }
        public Guid Version { get; set; }
        public MembershipRole? Role { get; set; }
    }
}
