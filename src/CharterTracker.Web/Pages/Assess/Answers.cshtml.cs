using CharterTracker.Features.Cases;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

/// <summary>Answers and evidence to read. They are rated on another page, which is for assessors only.</summary>
public sealed class AnswersModel : PageModel
{
    public SubmittedAnswers Sent { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync([FromRoute] Guid id, [FromRoute] string? code) =>
        this.ReadAsync(new GetSubmittedAnswersQuery(id, code), sent => Sent = sent);
}
