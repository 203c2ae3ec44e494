using System.Globalization;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Employers.Applications;

/// <summary>The unions that an employer recognises, and what each answered.</summary>
public sealed class RecognitionsModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public RecognitionsOfApplication Case { get; private set; } = null!;

    /// <summary>All awards that the end of a recognition would put in question, as in "A of the X and B of the Y".</summary>
    public string EverythingHeld => string.Join(" and ", Case.Held);

    public IEnumerable<SelectListItem> Unions => Case.Unions.Select(u => new SelectListItem(u.Name, u.Id.ToString())).Prepend(new SelectListItem("Choose a union", ""));

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetRecognitionsQuery(Id), shown => Case = shown);

    public Task<IActionResult> OnPostAddAsync() => this.SendAsync(
        new AddRecognitionCommand(Id, Input.UnionId, Input.Kind, Input.BargainingUnit, Input.WorkersCovered, Input.RecognisedOn),
        onDone: _ => this.Confirm("Added. Now ask the union to confirm it", EmployerLinks.Recognitions(Id)),
        onFailed: OnGetAsync);

    public Task<IActionResult> OnPostAskAsync(Guid recognitionId) =>
        SendAndConfirmAsync(new AskForConfirmationCommand(Id, recognitionId), "We have asked the union to confirm");

    public Task<IActionResult> OnPostRemindAsync(Guid recognitionId) =>
        SendAndConfirmAsync(new SendUnionReminderCommand(Id, recognitionId), "We have reminded the union");

    public Task<IActionResult> OnPostRemoveAsync(Guid recognitionId) => this.ReadAsync(new GetRecognitionsQuery(Id), shown =>
    {
        var removed = shown.Recognitions.FirstOrDefault(r => r.Id == recognitionId);
        return SendAndConfirmAsync(
            new RemoveRecognitionCommand(Id, recognitionId),
            $"{removed?.Union ?? "The union"} is removed",
            removed is null ? null : new Undo(
                EmployerLinks.Recognitions(Id, "Add"),
                ("Input.UnionId", shown.Unions.FirstOrDefault(u => u.Name == removed.Union)?.Id.ToString()),
                ("Input.Kind", removed.Kind.ToString()),
                ("Input.BargainingUnit", removed.BargainingUnit),
                ("Input.WorkersCovered", removed.WorkersCovered.ToString(CultureInfo.InvariantCulture)),
                ("Input.RecognisedOn.Day", removed.RecognisedOn.Day.ToString(CultureInfo.InvariantCulture)),
                ("Input.RecognisedOn.Month", removed.RecognisedOn.Month.ToString(CultureInfo.InvariantCulture)),
                ("Input.RecognisedOn.Year", removed.RecognisedOn.Year.ToString(CultureInfo.InvariantCulture))));
    });

    public Task<IActionResult> OnPostEndAsync(Guid recognitionId, Guid version, DateOnly? endedOn) =>
        SendAndConfirmAsync(new EndRecognitionCommand(Id, recognitionId, version, endedOn), "Noted that the recognition has ended");

    /// <summary>Sends what one of the small forms asks for. The form for adding was not posted, so its fields are not checked.</summary>
    private Task<IActionResult> SendAndConfirmAsync(ICommand<Result> command, string confirmation, Undo? undo = null)
    {
        ModelState.Clear();
        return this.SendAsync(
            command, onDone: () => this.Confirm(confirmation, EmployerLinks.Recognitions(Id), undo), onFailed: OnGetAsync);
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
