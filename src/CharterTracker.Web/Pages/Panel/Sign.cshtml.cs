using CharterTracker.Features.Decisions;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;

namespace CharterTracker.Web.Pages.Panel;

public sealed class SignModel : PanelCasePage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new SignDecisionCommand(Id, Input.Version, Input.SeenSha256, Input.Proof),
        onDone: async () =>
        {
            await ShowAsync();
            return this.Confirm(
                Case.Proposal is { } open ? $"Signed. Still needed: {open.StillNeeded}" : "Signed and decided. The employer has been told",
                PanelLinks.Case(Id));
        },
        onFailed: () => ShowAsync());

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        /// <summary>The hash of the text as this page showed it.</summary>
        public string SeenSha256 { get; set; } = "";
        public string? Proof { get; set; }
    }
}
