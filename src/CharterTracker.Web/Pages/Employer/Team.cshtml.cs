using CharterTracker.Domain.Employers;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class TeamModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public AnswerModel Answer { get; set; } = new();

    public Team Team { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetTeamQuery(Id), team => Team = team);

    public Task<IActionResult> OnPostAsync() =>
        SendAndConfirmAsync(new InviteToTeamCommand(Id, Input.Email, Input.Role), $"We have sent a link to {Input.Email}");

    public Task<IActionResult> OnPostLetInAsync() => SendAndConfirmAsync(
        new AnswerJoinRequestCommand(Id, Answer.Id, Answer.Version, LetIn: true, Answer.Role),
        "They are in the team now, and we have told them");

    public Task<IActionResult> OnPostRefuseAsync() => SendAndConfirmAsync(
        new AnswerJoinRequestCommand(Id, Answer.Id, Answer.Version, LetIn: false, Given: null),
        "Refused, and we have told them");

    public Task<IActionResult> OnPostDismissAsync(Guid membership) =>
        SendAndConfirmAsync(new RemoveFromTeamCommand(Id, membership), "Removed from the team");

    public Task<IActionResult> OnPostTakeBackAsync(Guid invitation) =>
        SendAndConfirmAsync(new WithdrawTeamInvitationCommand(Id, invitation), "The link no longer works");

    public static string NameOf(MembershipRole role) => role switch
    {
        MembershipRole.Contributor => "Writes answers and adds evidence",
        MembershipRole.Signatory => "Signs applications",
        MembershipRole.Owner => "Both, and decides who is in the team",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    private Task<IActionResult> SendAndConfirmAsync(ICommand<Result> command, string done) =>
        this.SendAsync(command, onDone: () => this.Confirm(done, EmployerLinks.Team(Id)), onFailed: OnGetAsync);

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
