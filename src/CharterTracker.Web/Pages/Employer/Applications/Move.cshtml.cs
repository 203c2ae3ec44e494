using CharterTracker.Features.Applications;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers.Applications;

public sealed class MoveModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CharterMove Change { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetCharterMoveQuery(Id), change =>
    {
        Change = change;
        Input.LevelCode ??= Change.LevelCode;
        this.UseBrandOf(Change.Heading);
    });

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new MoveToNewCharterCommand(Id, Input.Version, Input.LevelCode),
        onDone: () => this.Confirm("Your draft is on the new version now", EmployerLinks.Application(Id)),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public string? LevelCode { get; set; }
    }
}
