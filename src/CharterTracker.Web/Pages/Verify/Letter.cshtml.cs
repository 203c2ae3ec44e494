using CharterTracker.Features.Employers;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Verify;

public sealed class LetterModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public LetterToPrint Letter { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetLetterQuery(Id), letter => Letter = letter);
}
