using CharterTracker.Domain.Charters;
using CharterTracker.Features.Cases;
using CharterTracker.Web.Brands;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

/// <summary>
/// The page that settles the ratings of a case. It is one form: all is settled or nothing, and an error loses nothing that was written.
/// </summary>
public sealed class ModerateModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ModerationCase Case { get; private set; } = null!;

    /// <summary>The criteria in the order of the form's fields.</summary>
    public IEnumerable<(ModerationItem Item, int Index)> Rows =>
        Input.Positions.Select((p, index) => (Item: Case.Items.FirstOrDefault(i => i.Code == p.CriterionCode), index)).Where(r => r.Item is not null)!;

    public Task<IActionResult> OnGetAsync() => ShowAsync(Prefill);

    public Task<IActionResult> OnPostAsync()
    {
        var positions = Input.Positions.Select(p => new SettledPosition(p.CriterionCode, p.Rating, p.Reason));
        return this.SendAsync(
            new SettleModerationCommand(Id, Input.Version, [.. positions]),
            onDone: () => this.Confirm("Settled. The panel can decide now", AssessLinks.Case(Id)),
            onFailed: () => ShowAsync(CatchUp));
    }

    private Task<IActionResult> ShowAsync(Action fill) => this.ReadAsync(new GetModerationQuery(Id), shown =>
    {
        Case = shown;
        ViewData["Brand"] = new SchemeBrand(Case.Heading.SchemeName, Case.Heading.AuthorityName, Case.Heading.Accent);
        fill();
    });

    /// <summary>
    /// Fills the form: where both assessors gave the same rating, that is chosen until the lead changes it; where they differ, nothing is
    /// chosen.
    /// </summary>
    private void Prefill() => Input = new InputModel
    {
        Version = Case.Heading.Version,
        Positions = [.. Case.Items.Select(i => new PositionInput { CriterionCode = i.Code, Rating = i.Differs ? null : i.Views.Select(v => (Rating?)v.Rating).FirstOrDefault() })],
    };

    /// <summary>Keeps what was written, and takes the case's newest version, which the next save then replaces.</summary>
    private void CatchUp() => Input.Version = Case.Heading.Version;

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public List<PositionInput> Positions { get; set; } = [];
    }

    public sealed class PositionInput
    {
        public string CriterionCode { get; set; } = "";
        public Rating? Rating { get; set; }
        public string? Reason { get; set; }
    }
}
