using CharterTracker.Domain.Applications;
using CharterTracker.Features.Cases;
using CharterTracker.Web.Pages.Shared;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Assess;

public sealed class IndexModel : PageModel
{
    private static readonly ApplicationStatus[] Shown =
    [
        ApplicationStatus.Submitted,
        ApplicationStatus.Accepted,
        ApplicationStatus.InAssessment,
        ApplicationStatus.Clarification,
        ApplicationStatus.Moderation,
        ApplicationStatus.ReadyForDecision,
        ApplicationStatus.Decided,
        ApplicationStatus.Withdrawn,
    ];

    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    [FromQuery(Name = "status")]
    public ApplicationStatus? Status { get; set; }

    [FromQuery(Name = "mine")]
    public bool IsMine { get; set; }

    [FromQuery(Name = "sort")]
    public QueueOrder Order { get; set; }

    public AssessQueue Queue { get; private set; } = null!;

    public bool IsFiltered => Status is not null || IsMine || !string.IsNullOrWhiteSpace(Text);

    public IEnumerable<SelectListItem> Statuses =>
    [
        new("All open cases", "", Status is null),
        .. Shown.Select(s => new SelectListItem($"{s.Pill().Word} ({Queue.Counts.GetValueOrDefault(s)})", s.ToString(), s == Status)),
    ];

    public IEnumerable<SelectListItem> Orders =>
    [
        new(Queue.IsAssessor ? "My cases first, then longest waiting" : "Longest waiting first", nameof(QueueOrder.MineFirst), Order == QueueOrder.MineFirst),
        .. Queue.IsAssessor ? [new SelectListItem("Longest waiting first", nameof(QueueOrder.OldestFirst), Order == QueueOrder.OldestFirst)] : Array.Empty<SelectListItem>(),
        new("Newest first", nameof(QueueOrder.NewestFirst), Order == QueueOrder.NewestFirst),
        new("Employer, A to Z", nameof(QueueOrder.Employer), Order == QueueOrder.Employer),
    ];

    public Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int? number) =>
        this.ReadAsync(new GetAssessQueueQuery(new QueueFilter(Status, Text, IsMine, Order), number ?? 1), queue => Queue = queue);
}
