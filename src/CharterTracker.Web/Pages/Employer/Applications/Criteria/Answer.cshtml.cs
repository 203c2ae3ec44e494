using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Applications;
using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers.Applications.Criteria;

/// <summary>
/// The page of one criterion. It has one form for the answer and its files, so that a browser without scripts loses nothing that was typed
/// when a file is sent: every button saves the answer first.
/// </summary>
[RequestSizeLimit(MaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxBytes)]
public sealed class AnswerModel : PageModel
{
    // Far more than is stored: the form has to arrive for a file that is too large to get its message next to the field.
    private const long MaxBytes = EvidenceItem.MaxLengthPerApplication;

    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    [BindProperty]
    public EvidenceUpload Upload { get; set; } = new();

    [BindProperty]
    public ChoiceModel Choice { get; set; } = new();

    public AnswerSheetPage Sheet { get; private set; } = null!;

    private string Here => EmployerLinks.Answer(Id, Code);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadAsync() is { } failure)
        {
            return this.ShowFailure(failure);
        }
        Input = AnswerInput.From(Sheet);
        // A section that was finished and has problems now, for example because a credential has expired, shows them.
        foreach (var problem in Sheet.CanWrite ? Sheet.Problems : [])
        {
            ModelState.AddModelError($"Input.{AnswerInput.FieldOf(Sheet, problem.Key)}", problem.Message);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Upload.Files.Count == 0)
        {
            Upload.Forget(ModelState);
        }
        await Upload.SendAsync(this, Id, Code);
        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync(await KeepAsync());
        }
        var saved = await this.SendAsync(Command(isAutosave: false));
        if (saved.Failure is not null)
        {
            return await ShowAgainAsync(saved.Failure);
        }
        if (saved.Value.IsCompeting)
        {
            return Redirect(EmployerLinks.AnswerAtTexts(Id, Code));
        }
        // Back to the row of this task, so that the next task is the next thing to see and to tab to.
        return Redirect(EmployerLinks.ApplicationAtTask(Id, Code));
    }

    public Task<IActionResult> OnPostUploadAsync()
    {
        if (Upload.Files.Count == 0)
        {
            ModelState.AddModelError("Upload.Files", "Select a file");
        }
        return KeepThenAsync(async () =>
        {
            await Upload.SendAsync(this, Id, Code);
            return Upload.Files.Count == 1 ? "Your file was added. It is being checked for viruses" : $"{Upload.Files.Count} files were added. They are being checked for viruses";
        });
    }

    public Task<IActionResult> OnPostRemoveAsync(Guid file)
    {
        Upload.Forget(ModelState);
        return KeepThenAsync(async () =>
        {
            var removed = await this.SendAsync(new RemoveEvidenceCommand(file));
            if (removed.Failure is not null)
            {
                ModelState.AddModelError("", removed.Failure is Failure.Conflict conflict ? conflict.Message : "This file was removed already");
            }
            return "The file was removed";
        }, new Undo(EmployerLinks.Answer(Id, Code, "Restore"), ("file", file.ToString())));
    }

    /// <summary>Puts back a removed file. Its button is not in the form of the answer, so nothing that was typed comes with it.</summary>
    public Task<IActionResult> OnPostRestoreAsync(Guid file)
    {
        ModelState.Clear();
        return this.SendAsync(
            new RestoreEvidenceCommand(file), onDone: () => this.Confirm("The file is back", Here), onFailed: OnGetAsync);
    }

    public async Task<IActionResult> OnPostAutosaveAsync()
    {
        var saved = await this.SendAsync(Command(isAutosave: true));
        return saved.Failure switch
        {
            null when !saved.Value.IsCompeting => new JsonResult(new { version = saved.Value.Version, reopened = saved.Value.IsReopened }),
            null or Failure.Conflict => StatusCode(StatusCodes.Status409Conflict),
            Failure.Invalid invalid => new JsonResult(new { message = invalid.Errors[0].Message }) { StatusCode = StatusCodes.Status422UnprocessableEntity },
            var failure => this.ShowFailure(failure),
        };
    }

    public async Task<IActionResult> OnPostChooseAsync()
    {
        var chosen = await this.SendAsync(
            new ChooseAnswerCommand(Id, Choice.Rival, Choice.Version, Choice.RivalVersion, Choice.TakesRival));
        if (chosen.Failure is not null)
        {
            ModelState.Clear();
            return await this.ShowFailureAsync(chosen.Failure, OnGetAsync);
        }
        return this.Confirm("The text you chose is now the answer", Here);
    }

    /// <summary>Saves what was typed, as an autosave does, before anything else happens on the page.</summary>
    private async Task<IActionResult> KeepThenAsync(Func<Task<string>> act, Undo? undo = null)
    {
        var failure = await KeepAsync();
        if (failure is Failure.NotFound or Failure.Forbidden or Failure.Conflict)
        {
            return await ShowAgainAsync(failure);
        }
        var confirmation = await act();
        if (failure is null && ModelState.IsValid)
        {
            return this.Confirm(confirmation, Here, undo);
        }
        return await ShowAgainAsync(failure);
    }

    private async Task<Failure?> KeepAsync()
    {
        var kept = await this.SendAsync(Command(isAutosave: true));
        if (kept.Failure is null && !kept.Value.IsCompeting)
        {
            Input.Version = kept.Value.Version;
        }
        return kept.Failure;
    }

    private SaveAnswerCommand Command(bool isAutosave) => new(Id, Code, Input.Version, Input.Typed(), Input.IsFinished == true, isAutosave);

    private async Task<IActionResult> ShowAgainAsync(Failure? failure = null)
    {
        if (await ReadAsync() is { } unreadable)
        {
            return this.ShowFailure(unreadable);
        }
        Input.FillGaps(Sheet);
        return failure is null ? Page() : await this.ShowFailureAsync(AnswerInput.WithDateFields(Sheet, failure));
    }

    private async Task<Failure?> ReadAsync()
    {
        var sheet = await this.SendAsync(new GetAnswerQuery(Id, Code));
        if (sheet.Failure is null)
        {
            Sheet = sheet.Value;
            this.UseBrandOf(Sheet.Heading);
        }
        return sheet.Failure;
    }

    public sealed class ChoiceModel
    {
        public Guid Rival { get; set; }
        public Guid RivalVersion { get; set; }
        public Guid Version { get; set; }
        public bool TakesRival { get; set; }
    }
}
