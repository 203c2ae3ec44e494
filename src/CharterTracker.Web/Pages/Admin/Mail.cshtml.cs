using CharterTracker.Features.Mail;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Admin;

public sealed class MailModel : PageModel
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

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new ListMailQuery(State, Recipient, PageNumber), mail => Mail = mail);

    public Task<IActionResult> OnPostRetryAsync([FromForm] Guid id) => this.SendAsync(
        new RetryMailCommand(id),
        onDone: () => this.Confirm("The e-mail will be tried again now", AdminLinks.Mail(State, Recipient)),
        onFailed: OnGetAsync);
}
