using CharterTracker.Domain.Charters;
using CharterTracker.Features.Cases;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

/// <summary>The assessor's page for one criterion. After each post it returns to the same criterion.</summary>
public sealed class ReviewModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public string? Code { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ReviewScreen Screen { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetReviewQuery(Id, Code), screen =>
    {
        Screen = screen;
        (Input.Rating, Input.Reason) = (Screen.Current.Now?.Rating, Screen.Current.Now?.Reason);
    });

    public Task<IActionResult> OnPostRateAsync() => this.SendAsync(
        new RateCriterionCommand(Id, Input.Version, Code ?? "", Input.Rating, Input.Reason),
        onDone: next =>
        {
            if (next.CriterionCode is null)
            {
                this.Confirm("Everything is rated. Hand it in when you are ready");
            }
            return Redirect(AssessLinks.Review(Id, next.CriterionCode ?? Code));
        },
        onFailed: OnGetAsync);

    public Task<IActionResult> OnPostAskAsync() => this.SendAsync(
        new AskForClarificationCommand(Id, Code ?? "", Input.Question),
        onDone: () => this.Confirm(
            "Your question is waiting for the lead assessor. The employer is not told who asked", AssessLinks.Review(Id, Code)),
        onFailed: OnGetAsync);

    public Task<IActionResult> OnPostHandInAsync() => this.SendAsync(
        new CompleteAssessmentCommand(Id, Input.Version),
        onDone: () => this.Confirm("Handed in", AssessLinks.Case(Id)),
        onFailed: OnGetAsync);

    public Task<IActionResult> OnPostRecuseAsync() => this.SendAsync(
        new RecuseCommand(Id, Input.Because),
        onDone: () => this.Confirm("You have given the case up", AssessLinks.Cases),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        /// <summary>The version of the assessor's own assessment.</summary>
        public Guid Version { get; set; }
        public Rating? Rating { get; set; }
        public string? Reason { get; set; }
        public string? Question { get; set; }
        public string? Because { get; set; }
    }
}
