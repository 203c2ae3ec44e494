using CharterTracker.Features.Assessments;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

public sealed class ConflictModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The page that was asked for before the declaration.</summary>
    [FromQuery(Name = "returnTo")]
    public string? ReturnTo { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public DeclarationPage Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new GetDeclarationQuery(Id), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Case = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var shown = await OnGetAsync();
        if (shown is not PageResult)
        {
            return shown;
        }
        var result = await mediator.Send(new DeclareConflictCommand(Id, Input.HasConflict, Input.Nature), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        var list = Case.ReadsCases ? AssessLinks.Cases : PublishLinks.Batches;
        if (Input.HasConflict == true)
        {
            TempData["Confirmation"] = $"Noted. Case {Case.Reference} is closed to you";
            return Redirect(list);
        }
        return Redirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : Case.ReadsCases ? AssessLinks.Case(Id) : list);
    }

    public sealed class InputModel
    {
        public bool? HasConflict { get; set; }
        public string? Nature { get; set; }
    }
}
