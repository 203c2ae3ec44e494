using CharterTracker.Domain.Recognitions;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Recognitions;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Employers.Applications;

/// <summary>The unions that an employer recognises, and what each answered.</summary>
public sealed class RecognitionsModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public RecognitionsOfApplication Case { get; private set; } = null!;

    /// <summary>As in "A of the X and B of the Y".</summary>
    public string EverythingHeld => string.Join(" and ", Case.Held);

    public IEnumerable<SelectListItem> Unions => Case.Unions.Select(u => new SelectListItem(u.Name, u.Id.ToString())).Prepend(new SelectListItem("Choose a union", ""));

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new GetRecognitionsQuery(Id), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Case = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync()
    {
        var command = new AddRecognitionCommand(Id, Input.UnionId, Input.Kind, Input.BargainingUnit, Input.WorkersCovered, Input.RecognisedOn);
        var result = await mediator.Send(command, HttpContext.RequestAborted);
        return await AnswerAsync(result.Failure, "Added. Now ask the union to confirm it");
    }

    public Task<IActionResult> OnPostAskAsync(Guid recognitionId) =>
        SendAsync(new AskForConfirmationCommand(Id, recognitionId), "We have asked the union to confirm");

    public Task<IActionResult> OnPostRemindAsync(Guid recognitionId) =>
        SendAsync(new RemindUnionCommand(Id, recognitionId), "We have reminded the union");

    public Task<IActionResult> OnPostRemoveAsync(Guid recognitionId) =>
        SendAsync(new RemoveRecognitionCommand(Id, recognitionId), "Removed");

    public Task<IActionResult> OnPostEndAsync(Guid recognitionId, Guid version, DateOnly? endedOn) =>
        SendAsync(new EndRecognitionCommand(Id, recognitionId, version, endedOn), "Noted that the recognition has ended");

    private async Task<IActionResult> SendAsync(ICommand<Result> command, string confirmation)
    {
        // The form for adding was not part of this post, so nothing of it is to be complained about.
        ModelState.Clear();
        return await AnswerAsync((await mediator.Send(command, HttpContext.RequestAborted)).Failure, confirmation);
    }

    private async Task<IActionResult> AnswerAsync(Failure? failure, string confirmation)
    {
        if (failure is not null)
        {
            return await this.ShowFailureAsync(failure, OnGetAsync);
        }
        TempData["Confirmation"] = confirmation;
        return Redirect(EmployerLinks.Recognitions(Id));
    }

    public sealed class InputModel
    {
        public Guid? UnionId { get; set; }

        public RecognitionKind? Kind { get; set; }

        public string? BargainingUnit { get; set; }

        public string? WorkersCovered { get; set; }

        public DateOnly? RecognisedOn { get; set; }
    }
}
