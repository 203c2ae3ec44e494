using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.Pages.Shared;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

/// <summary>The page on which a lead says that a union is in dispute with the employer of a case, or no longer is.</summary>
public sealed class DisputesModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public DisputesOfCase Disputes { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetDisputesQuery(Id), disputes =>
    {
        Disputes = disputes;
        foreach (var union in Disputes.Unions)
        {
            Input.Because.TryAdd(union.Id, null);
        }
        ViewData["Brand"] = Disputes.Heading.Brand();
    });

    public Task<IActionResult> OnPostMarkAsync(Guid union) =>
        SendAsync(new MarkDisputeCommand(Id, union, Input.Because.GetValueOrDefault(union)), union, "Marked. People who work for this union can no longer open the employer's cases");

    public Task<IActionResult> OnPostEndAsync(Guid union, Guid dispute) =>
        SendAsync(new EndDisputeCommand(Id, dispute, Input.Because.GetValueOrDefault(union)), union, "The dispute is over. Both reasons are kept");

    private async Task<IActionResult> SendAsync(ICommand<Result> command, Guid union, string confirmation)
    {
        var result = await this.SendAsync(command);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure.ForItem(union), OnGetAsync);
        }
        this.Confirm(confirmation);
        // A lead who works for that union has just lost access to the case.
        var stillOpen = await this.SendAsync(new GetDisputesQuery(Id));
        return Redirect(stillOpen.Failure is null ? AssessLinks.Disputes(Id) : AssessLinks.Cases);
    }

    public sealed class InputModel
    {
        /// <summary>The lead's reasons, by id of the union.</summary>
        public Dictionary<Guid, string?> Because { get; set; } = [];
    }
}
