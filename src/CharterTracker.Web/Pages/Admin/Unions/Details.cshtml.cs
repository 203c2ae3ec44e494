using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Admin.Unions;

public sealed class DetailsModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public UnionDetails Union { get; private set; } = null!;

    public IEnumerable<SelectListItem> Schemes => Union.Schemes.Select(s => new SelectListItem(s.Name, s.Id.ToString())).Prepend(new SelectListItem("All schemes", ""));

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new GetUnionQuery(Id), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Union = result.Value;
        return Page();
    }

    public Task<IActionResult> OnPostCheckAsync(Guid version) =>
        SendAsync(new MarkUnionCheckedCommand(Id, version, Input.IsOnTheList), "Marked as checked");

    public Task<IActionResult> OnPostOfficerAsync(Guid version) =>
        SendAsync(new RegisterOfficerCommand(Id, version, Input.Name, Input.Post, Input.Email, Input.SchemeId), "The officer is registered");

    public Task<IActionResult> OnPostLeaveAsync(Guid version, Guid officerId) =>
        SendAsync(new EndOfficerCommand(Id, version, officerId), "Noted that the officer has left");

    private async Task<IActionResult> SendAsync(ICommand<Result> command, string confirmation)
    {
        var result = await mediator.Send(command, HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = confirmation;
        return Redirect(AdminLinks.Union(Id));
    }

    public sealed class InputModel
    {
        public bool IsOnTheList { get; set; }

        public string? Name { get; set; }

        public string? Post { get; set; }

        public string? Email { get; set; }

        public Guid? SchemeId { get; set; }
    }
}
