using CharterTracker.Features.Assessments;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

/// <summary>One request to the employer, made from what the assessors would have asked. Who asked is not said.</summary>
public sealed class ClarifyModel(IMediator mediator) : PageModel
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
        var result = await mediator.Send(new SendClarificationCommand(Id, Input.Version, Input.Request, Input.Criteria, Input.DueOn), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, () => ShowAsync(CatchUp));
        }
        TempData["Confirmation"] = $"Sent. The employer can answer until {PlainDates.EndOf(Input.DueOn!.Value)}";
        return Redirect(AssessLinks.Case(Id));
    }

    private async Task<IActionResult> ShowAsync(Action fill)
    {
        var result = await mediator.Send(new GetClarificationQuery(Id), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Case = result.Value;
        ViewData["Brand"] = new SchemeBrand(Case.Heading.SchemeName, Case.Heading.AuthorityName, Case.Heading.Accent);
        var queue = await mediator.Send(new ListClarificationAsksQuery(Id), HttpContext.RequestAborted);
        if (queue.Failure is not null)
        {
            return this.ShowFailure(queue.Failure);
        }
        Queue = queue.Value;
        fill();
        return Page();
    }

    private void Prefill() => Input = new InputModel
    {
        Version = Case.Heading.Version,
        Criteria = [.. Queue.Asks.Select(a => a.CriterionCode).Distinct()],
        Request = Queue.Asks.Count == 0 ? null : string.Join("\n\n", Queue.Asks.Select(a => $"{a.CriterionCode}: {a.Question}")),
        DueOn = Case.SuggestedDueOn,
    };

    /// <summary>What was written stays; the page shows the case as it is now, and the next save is over that.</summary>
    private void CatchUp() => Input.Version = Case.Heading.Version;

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public List<string> Criteria { get; set; } = [];
        public string? Request { get; set; }
        public DateOnly? DueOn { get; set; }
    }
}
