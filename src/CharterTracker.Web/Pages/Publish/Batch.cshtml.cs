using System.Text;
using CharterTracker.Domain;
using CharterTracker.Domain.Publications;
using CharterTracker.Features.Publications;
using CharterTracker.Features.Wording;
using CharterTracker.Web.Api;
using CharterTracker.Web.Links;
using CharterTracker.Web.Pages.Register;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Publish;

public sealed class BatchModel : PageModel
{
    [FromRoute]
    public Guid BatchId { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PublicationDetail Batch { get; private set; } = null!;

    /// <summary>What the awards of the batch count as met against our own checks.</summary>
    public IReadOnlyList<AwardFlag> Flags { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetPublicationQuery(BatchId), batch =>
    {
        Batch = batch;
        foreach (var change in batch.Changes)
        {
            Input.Reasons.TryAdd(change.ItemId, null);
        }
        return this.ReadAsync(new GetAwardFlagsQuery(BatchId), flags => Flags = flags);
    });

    public Task<IActionResult> OnPostReleaseAsync() => this.SendAsync(
        new ReleasePublicationCommand(BatchId, Input.Version, Input.Proof),
        onDone: status => this.Confirm(
            status == PublicationStatus.Live
                ? "Released. It is live on the public register"
                : "Released. It goes live when the embargo ends",
            PublishLinks.Batch(BatchId)),
        onFailed: OnGetAsync);

    public async Task<IActionResult> OnPostRefreshAsync(Guid item)
    {
        var result = await this.SendAsync(
            new RefreshPublicationItemCommand(BatchId, Input.Version, item, Input.Seen, Input.Reasons.GetValueOrDefault(item)));
        return result.Failure is { } failure
            ? await this.ShowFailureAsync(failure.ForItem(item), OnGetAsync)
            : this.Confirm("The new facts are in the batch", PublishLinks.Batch(BatchId));
    }

    public Task<IActionResult> OnPostTakeOutAsync(Guid item) => this.SendAsync(
        new TakeOutOfPublicationCommand(BatchId, Input.Version, item),
        onDone: () => this.Confirm("Taken out. It can go into another batch", PublishLinks.Batch(BatchId)),
        onFailed: OnGetAsync);

    public Task<IActionResult> OnPostCancelAsync() => this.SendAsync(
        new CancelPublicationCommand(BatchId, Input.Version, Input.Reason),
        onDone: () => this.Confirm("Cancelled. What was in it can go into another batch", PublishLinks.Batch(BatchId)),
        onFailed: OnGetAsync);

    /// <summary>Downloads the press list: what goes or went live, without what was held back.</summary>
    public Task<IActionResult> OnGetPressAsync() => this.ReadAsync(
        new GetPublicationQuery(BatchId), batch => Task.FromResult<IActionResult>(PressList(batch)));

    private FileContentResult PressList(PublicationDetail batch)
    {
        var text = new StringBuilder(CsvText.Line("employer", "level", "charter", "places", "workers", "valid_from", "valid_until", "change", "may_be_told"));
        var mayBeTold = MayBeTold(batch);
        foreach (var (change, facts) in batch.Changes.Where(c => c.HoldBackReason is null && c.Facts is not null)
            .Select(c => (c, c.Facts!)))
        {
            text.Append(CsvText.Line(
                facts.EmployerName, facts.LevelName, facts.SchemeName, string.Join("; ", facts.Places.Select(p => p.Name)),
                facts.Workers, facts.ValidFrom, facts.ValidUntil, change.Change.Label(), mayBeTold));
        }
        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", "press-list.csv");
    }

    /// <summary>When a line may be published. It is on every line, since lines are copied out of a list without its heading.</summary>
    private static string MayBeTold(PublicationDetail batch) => batch switch
    {
        { Status: PublicationStatus.Cancelled } => "Cancelled: not to be told",
        { LiveAt: { } live } => $"Public since {Formats.Moment(live)}",
        { EmbargoUntil: { } embargo } => $"Embargoed until {Formats.Moment(embargo)}",
        _ => "Not before it is released",
    };

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public string? Proof { get; set; }
        public string? Reason { get; set; }

        /// <summary>The fingerprint of what the page showed of the one item that is changed.</summary>
        public string? Seen { get; set; }

        /// <summary>Why a name or an identifier is another one, by item.</summary>
        public Dictionary<Guid, string?> Reasons { get; set; } = [];
    }
}
