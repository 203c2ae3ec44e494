using CharterTracker.Features.Applications;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers.Applications;

public sealed class WithdrawModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public TaskList List { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetTaskListQuery(Id), list =>
    {
        List = list;
        this.UseBrandOf(List.Heading);
    });

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new WithdrawApplicationCommand(Id, Input.Version, Input.Reason, Input.Proof),
        onDone: () => this.Confirm("The application is withdrawn", EmployerLinks.Home),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public string? Reason { get; set; }
        public string? Proof { get; set; }
    }
}
