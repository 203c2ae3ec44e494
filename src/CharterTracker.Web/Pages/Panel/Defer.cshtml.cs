using CharterTracker.Domain.Charters;
using CharterTracker.Features.Decisions;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;

namespace CharterTracker.Web.Pages.Panel;

public sealed class DeferModel : PanelCasePage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What a deferral leads to.</summary>
    public string WhatFollows => Case.Track == LevelTrack.Declared
        ? "The employer gets the application back as a draft, reads your reasons and sends it again."
        : "The assessors look at the criteria you name in a new round. What they said before is kept.";

    public Task<IActionResult> OnGetAsync() => ShowAsync(CatchUp);

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new DeferDecisionCommand(Id, Input.Version, Input.Reasons, Input.Criteria),
        onDone: () => this.Confirm("Deferred. The case comes back when the named criteria have been looked at again", PanelLinks.Cases),
        onFailed: () => ShowAsync(CatchUp));

    /// <summary>Takes the case's newest version, which the page shows and the next save replaces.</summary>
    private void CatchUp() => Input.Version = Case.Heading.Version;

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public List<string> Criteria { get; set; } = [];
        public string? Reasons { get; set; }
    }
}
