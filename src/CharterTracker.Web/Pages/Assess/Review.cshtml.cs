using CharterTracker.Domain.Charters;
using CharterTracker.Features.Assessments;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

/// <summary>The assessor's screen. It stays on its criterion, whatever is sent from it.</summary>
public sealed class ReviewModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public string? Code { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ReviewScreen Screen { get; private set; } = null!;

    public CriterionChecks Checks { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new GetReviewQuery(Id, Code), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Screen = result.Value;
        (Input.Rating, Input.Reason) = (Screen.Current.Now?.Rating, Screen.Current.Now?.Reason);
        Checks = await CriterionChecks.ReadAsync(mediator, Id, Screen.Current.Sent.Criterion, HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPostRateAsync()
    {
        var result = await mediator.Send(new RateCriterionCommand(Id, Input.Version, Code ?? "", Input.Rating, Input.Reason), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        var screen = await mediator.Send(new GetReviewQuery(Id, Code), HttpContext.RequestAborted);
        var next = screen.Failure is null ? screen.Value.NextAfter(Code!) : null;
        if (next is null)
        {
            TempData["Confirmation"] = "Everything is rated. Hand it in when you are ready";
        }
        return Redirect(AssessLinks.Review(Id, next ?? Code));
    }

    public async Task<IActionResult> OnPostAskAsync()
    {
        var result = await mediator.Send(new AskForClarificationCommand(Id, Code ?? "", Input.Question), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "Your question waits for the lead assessor. The employer does not learn who asked";
        return Redirect(AssessLinks.Review(Id, Code));
    }

    public async Task<IActionResult> OnPostHandInAsync()
    {
        var result = await mediator.Send(new CompleteAssessmentCommand(Id, Input.Version), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "Handed in";
        return Redirect(AssessLinks.Case(Id));
    }

    public async Task<IActionResult> OnPostRecuseAsync()
    {
        var result = await mediator.Send(new RecuseCommand(Id, Input.Because), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "You have given the case up";
        return Redirect(AssessLinks.Cases);
    }

    public sealed class InputModel
    {
        /// <summary>Of the assessor's own assessment.</summary>
        public Guid Version { get; set; }
        public Rating? Rating { get; set; }
        public string? Reason { get; set; }
        public string? Question { get; set; }
        public string? Because { get; set; }
    }
}
