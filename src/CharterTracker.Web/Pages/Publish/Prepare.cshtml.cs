using CharterTracker.Domain;
using CharterTracker.Features.Publications;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Publish;

public sealed class PrepareModel : PageModel
{
    [BindProperty(SupportsGet = true, Name = "scheme")]
    public Guid SchemeId { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ReadyToPublish Ready { get; private set; } = null!;

    /// <summary>What the awards of the list count as met against our own checks.</summary>
    public IReadOnlyList<AwardFlag> Flags { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new ListReadyToPublishQuery(SchemeId), ready =>
    {
        Ready = ready;
        foreach (var change in ready.Changes)
        {
            Input.Reasons.TryAdd(change.AccreditationId, null);
        }
        return this.ReadAsync(new GetAwardFlagsQuery(BatchId: null, SchemeId), flags => Flags = flags);
    });

    public async Task<IActionResult> OnPostAsync()
    {
        var time = TimeOnly.MinValue;
        if (!string.IsNullOrWhiteSpace(Input.EmbargoTime) && !TimeOnly.TryParse(Input.EmbargoTime, Formats.British, out time))
        {
            ModelState.AddModelError("Input.EmbargoTime", "Enter a time such as 00:01 or 9:30");
        }
        if (Input.EmbargoOn is null && !string.IsNullOrWhiteSpace(Input.EmbargoTime))
        {
            ModelState.AddModelError("Input.EmbargoOn", "Enter the day of the embargo, or leave the time blank");
        }
        if (!ModelState.IsValid)
        {
            return await OnGetAsync();
        }
        DateTimeOffset? embargo = Input.EmbargoOn is { } day ? LondonDays.At(day, time) : null;
        return await this.SendAsync(
            new PreparePublicationCommand(SchemeId, Input.AccreditationIds, embargo, Input.Reasons, Input.Seen),
            onDone: batchId => this.Confirm("Prepared. Another publisher has to release it", PublishLinks.Batch(batchId)),
            onFailed: OnGetAsync);
    }

    public sealed class InputModel
    {
        public List<Guid> AccreditationIds { get; set; } = [];

        /// <summary>Why a name or an identifier is another one, by accreditation.</summary>
        public Dictionary<Guid, string?> Reasons { get; set; } = [];

        /// <summary>Fingerprints of what the page showed, by accreditation.</summary>
        public Dictionary<Guid, string?> Seen { get; set; } = [];
        public DateOnly? EmbargoOn { get; set; }
        public string? EmbargoTime { get; set; }
    }
}
