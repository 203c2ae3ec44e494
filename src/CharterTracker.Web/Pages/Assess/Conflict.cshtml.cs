using CharterTracker.Features.Cases;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Assess;

public sealed class ConflictModel : PageModel
{
    private const string NoUnion = "none";

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The page to return to after the declaration.</summary>
    [FromQuery(Name = "returnTo")]
    public string? ReturnTo { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public DeclarationPage Case { get; private set; } = null!;

    public IEnumerable<SelectListItem> UnionChoices =>
        [new("Choose one", ""), new("No union", NoUnion), .. Case.Unions.Select(n => new SelectListItem(n.Name, n.Id.ToString()))];

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetDeclarationQuery(Id), shown =>
    {
        Case = shown;
        Input.Union ??= shown.UnionId?.ToString() ?? (shown.Last is null ? null : NoUnion);
    });

    public async Task<IActionResult> OnPostAsync()
    {
        var posted = Input.Union;
        var shown = await OnGetAsync();
        if (shown is not PageResult)
        {
            return shown;
        }
        var list = Case.ReadsCases ? AssessLinks.Cases : PublishLinks.Batches;
        return await this.SendAsync(
            new DeclareConflictCommand(Id, Input.HasConflict, Input.Nature, Declared(posted)),
            onDone: isOpen => isOpen
                ? Redirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : Case.ReadsCases ? AssessLinks.Case(Id) : list)
                : this.Confirm($"Noted. You can no longer open case {Case.Reference}", list),
            onFailed: OnGetAsync);
    }

    private static DeclaredUnion? Declared(string? posted) =>
        posted == NoUnion ? DeclaredUnion.None : Guid.TryParse(posted, out var union) ? new DeclaredUnion(union) : null;

    public sealed class InputModel
    {
        public bool? HasConflict { get; set; }
        public string? Nature { get; set; }

        /// <summary>The id of a union, or the word for none.</summary>
        public string? Union { get; set; }
    }
}
