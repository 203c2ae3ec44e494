using CharterTracker.Features.Decisions;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CharterTracker.Web.Pages.Panel;

public sealed class SignModel(IMediator mediator) : PanelCasePage(mediator)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await Mediator.Send(new SignDecisionCommand(Id, Input.Version, Input.SeenSha256, Input.Proof), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, () => ShowAsync());
        }
        await ShowAsync();
        TempData["Confirmation"] = Case.Proposal is { } open ? $"Signed. Still needed: {open.StillNeeded}" : "Signed and decided. The employer has been told";
        return Redirect(PanelLinks.Case(Id));
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        /// <summary>Of the text as this page showed it.</summary>
        public string SeenSha256 { get; set; } = "";
        public string? Proof { get; set; }
    }
}
