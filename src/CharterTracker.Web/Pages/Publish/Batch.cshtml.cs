using System.Text;
using CharterTracker.Domain.Publications;
using CharterTracker.Features.Exports;
using CharterTracker.Features.Publications;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Publish;

public sealed class BatchModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid BatchId { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PublicationDetail Batch { get; private set; } = null!;

    public bool IsOpen => Batch.Status is PublicationStatus.Prepared or PublicationStatus.Released;

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new GetPublicationQuery(BatchId), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Batch = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostReleaseAsync()
    {
        var result = await mediator.Send(new ReleasePublicationCommand(BatchId, Input.Version, Input.Proof), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = result.Value == PublicationStatus.Live ? "Released. It is live on the public register" : "Released. It goes live when the embargo ends";
        return Redirect(PublishLinks.Batch(BatchId));
    }

    public async Task<IActionResult> OnPostCancelAsync()
    {
        var result = await mediator.Send(new CancelPublicationCommand(BatchId, Input.Version, Input.Reason), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "Cancelled. What was in it can go into another batch";
        return Redirect(PublishLinks.Batch(BatchId));
    }

    /// <summary>The press list: what goes or went live, without what was held back.</summary>
    public async Task<IActionResult> OnGetPressAsync()
    {
        var result = await mediator.Send(new GetPublicationQuery(BatchId), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        var text = new StringBuilder(CsvText.Line("employer", "level", "charter", "places", "workers", "valid_from", "valid_until", "change", "may_be_told"));
        var mayBeTold = MayBeTold(result.Value);
        foreach (var change in result.Value.Changes.Where(c => c.HeldBackBecause is null))
        {
            var facts = change.After;
            text.Append(CsvText.Line(
                facts.EmployerName, facts.LevelName, facts.SchemeName, string.Join("; ", facts.Places), facts.Workers, facts.ValidFrom, facts.ValidUntil, change.Change.Words(), mayBeTold));
        }
        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", "press-list.csv");
    }

    /// <summary>On every line, since lines are copied out of a list without its head.</summary>
    private static string MayBeTold(PublicationDetail batch) => batch switch
    {
        { Status: PublicationStatus.Cancelled } => "Cancelled: not to be told",
        { LiveAt: { } live } => $"Public since {PlainDates.Moment(live)}",
        { EmbargoUntil: { } embargo } => $"Embargoed until {PlainDates.Moment(embargo)}",
        _ => "Not before it is released",
    };

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public string? Proof { get; set; }
        public string? Reason { get; set; }
    }
}
