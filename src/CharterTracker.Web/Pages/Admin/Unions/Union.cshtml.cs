using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Admin.Unions;

public sealed class UnionModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public UnionDetails Union { get; private set; } = null!;

    public IEnumerable<SelectListItem> Schemes => Union.Schemes.Select(s => new SelectListItem(s.Name, s.Id.ToString())).Prepend(new SelectListItem("All schemes", ""));

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetUnionQuery(Id), union =>
    {
        Union = union;
        Input.EmployerNumber ??= union.Employer?.Number;
    });

    public Task<IActionResult> OnPostEmployerAsync(Guid version) =>
        SendAndConfirmAsync(new SetUnionEmployerCommand(Id, version, Input.EmployerNumber), "Saved");

    public Task<IActionResult> OnPostCheckAsync(Guid version) =>
        SendAndConfirmAsync(new MarkUnionCheckedCommand(Id, version, Input.IsOnTheList), "Marked as checked");

    public Task<IActionResult> OnPostOfficerAsync(Guid version) =>
        SendAndConfirmAsync(
            new RegisterOfficerCommand(Id, version, Input.Name, Input.Post, Input.Email, Input.SchemeId),
            "The officer is registered");

    public Task<IActionResult> OnPostLeaveAsync(Guid version, Guid officerId) =>
        SendAndConfirmAsync(new EndOfficerCommand(Id, version, officerId), "Noted that the officer has left");

    private Task<IActionResult> SendAndConfirmAsync(ICommand<Result> command, string confirmation) =>
        this.SendAsync(command, onDone: () => this.Confirm(confirmation, AdminLinks.Union(Id)), onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public bool IsOnTheList { get; set; }

        public string? Name { get; set; }

        public string? Post { get; set; }

        public string? Email { get; set; }

        public Guid? SchemeId { get; set; }

        public string? EmployerNumber { get; set; }
    }
}
