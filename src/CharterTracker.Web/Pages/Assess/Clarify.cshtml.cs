using CharterTracker.Domain;
using CharterTracker.Features.Cases;
using CharterTracker.Web.Brands;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

/// <summary>The page that sends one request to the employer, made from the assessors' questions. It does not say who asked.</summary>
public sealed class ClarifyModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ClarificationCase Case { get; private set; } = null!;

    public QueuedAsks Queue { get; private set; } = new([]);

    public Task<IActionResult> OnGetAsync() => ShowAsync(Prefill);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(CatchUp);
        }
        return await this.SendAsync(
            new SendClarificationCommand(Id, Input.Version, Input.Request, Input.Criteria, Input.DueOn),
            onDone: () => this.Confirm($"Sent. The employer can answer until {Formats.EndOf(Input.DueOn!.Value)}", AssessLinks.Case(Id)),
            onFailed: () => ShowAsync(CatchUp));
    }

    private Task<IActionResult> ShowAsync(Action fill) => this.ReadAsync(new GetClarificationQuery(Id), shown =>
    {
        Case = shown;
        ViewData["Brand"] = new SchemeBrand(Case.Heading.SchemeName, Case.Heading.AuthorityName, Case.Heading.Accent);
        return this.ReadAsync(new ListClarificationAsksQuery(Id), queue =>
        {
            Queue = queue;
            fill();
        });
    });

    private void Prefill() => Input = new InputModel
    {
        Version = Case.Heading.Version,
        Criteria = [.. Queue.Asks.Select(a => a.CriterionCode).Distinct()],
        Request = Queue.Asks.Count == 0 ? null : string.Join("\n\n", Queue.Asks.Select(a => $"{a.CriterionCode}: {a.Question}")),
        DueOn = Case.SuggestedDueOn,
    };

    /// <summary>Keeps what was written, and takes the case's newest version, which the next save then replaces.</summary>
    private void CatchUp() => Input.Version = Case.Heading.Version;

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public List<string> Criteria { get; set; } = [];
        public string? Request { get; set; }
        public DateOnly? DueOn { get; set; }
    }
}
