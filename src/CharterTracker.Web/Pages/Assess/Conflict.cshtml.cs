using CharterTracker.Features.Cases;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

public sealed class ConflictModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The page to return to after the declaration.</summary>
    [FromQuery(Name = "returnTo")]
    public string? ReturnTo { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public DeclarationPage Case { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetDeclarationQuery(Id), shown => Case = shown);

    public async Task<IActionResult> OnPostAsync()
    {
        var shown = await OnGetAsync();
        if (shown is not PageResult)
        {
            return shown;
        }
        var list = Case.ReadsCases ? AssessLinks.Cases : PublishLinks.Batches;
        return await this.SendAsync(
            new DeclareConflictCommand(Id, Input.HasConflict, Input.Nature),
            onDone: () => Input.HasConflict == true
                ? this.Confirm($"Noted. You can no longer open case {Case.Reference}", list)
                : Redirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : Case.ReadsCases ? AssessLinks.Case(Id) : list),
            onFailed: OnGetAsync);
    }

    public sealed class InputModel
    {
        public bool? HasConflict { get; set; }
        public string? Nature { get; set; }
    }
}
