using CharterTracker.Features.Correspondence;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Admin;

public sealed class MailModel(IMediator mediator) : PageModel
{
    [FromQuery(Name = "state")]
    public MailState? State { get; set; }

    [FromQuery(Name = "to")]
    public string? Recipient { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public Paged<MailSummary> Mail { get; private set; } = new([], 0, 1, 1);

    public static IEnumerable<SelectListItem> States { get; } =
    [
        new("All", ""),
        new("Waiting", nameof(MailState.Waiting)),
        new("Sent", nameof(MailState.Sent)),
        new("Parked", nameof(MailState.Parked)),
    ];

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new ListMailQuery(State, Recipient, PageNumber), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Mail = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostRetryAsync([FromForm] Guid id)
    {
        var result = await mediator.Send(new RetryMailCommand(id), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "The e-mail will be tried again now";
        return Redirect(AdminLinks.Mail(State, Recipient));
    }
}
