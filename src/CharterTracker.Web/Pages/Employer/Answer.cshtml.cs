using System.Globalization;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Applications;
using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

/// <summary>
/// One form for the answer and its files, so that a browser without scripts loses nothing that was typed when a file is sent: every
/// button keeps the answer first.
/// </summary>
[RequestSizeLimit(MaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxBytes)]
public sealed class AnswerModel(IMediator mediator) : PageModel
{
    // As many files as a criterion takes, each as large as it may be, and the words beside them.
    private const long MaxBytes = (EvidenceItem.MaxPerCriterion * EvidenceItem.MaxLength) + (1024 * 1024);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public EvidenceUpload Upload { get; set; } = new();

    [BindProperty]
    public ChoiceModel Choice { get; set; } = new();

    public AnswerSheetPage Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadAsync() is { } failure)
        {
            return this.ShowFailure(failure);
        }
        Input.Version = Sheet.Version;
        Input.IsFinished = Sheet.SavedAt is null ? null : Sheet.IsFinished;
        foreach (var (key, value) in Sheet.Values)
        {
            if (DateKeys().Contains(key))
            {
                Input.Dates[key] = DateOnly.TryParseExact(value, AnswerForm.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
            }
            else
            {
                Input.Values[key] = value;
            }
        }
        FillGaps();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Upload.Files.Count == 0)
        {
            Upload.Forget(ModelState);
        }
        await Upload.SendAsync(mediator, Id, Code, ModelState, HttpContext.RequestAborted);
        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync();
        }
        var saved = await mediator.Send(Command(isAutosave: false), HttpContext.RequestAborted);
        if (saved.Failure is not null)
        {
            return await ShowAgainAsync(saved.Failure);
        }
        if (saved.Value.IsBeside)
        {
            TempData["Confirmation"] = "A colleague changed this answer meanwhile. Both texts are kept: choose one";
            return Redirect($"/employer/applications/{Id}/criteria/{Code}");
        }
        return Redirect($"/employer/applications/{Id}");
    }

    public async Task<IActionResult> OnPostUploadAsync()
    {
        if (Upload.Files.Count == 0)
        {
            ModelState.AddModelError("Upload.Files", "Select a file");
        }
        return await KeepThenAsync(async () =>
        {
            await Upload.SendAsync(mediator, Id, Code, ModelState, HttpContext.RequestAborted);
            return Upload.Files.Count == 1 ? "Your file was added. It is being checked for viruses" : $"{Upload.Files.Count} files were added. They are being checked for viruses";
        });
    }

    public Task<IActionResult> OnPostRemoveAsync(Guid file)
    {
        Upload.Forget(ModelState);
        return KeepThenAsync(async () =>
        {
            var removed = await mediator.Send(new RemoveEvidenceCommand(file), HttpContext.RequestAborted);
            if (removed.Failure is not null)
            {
                ModelState.AddModelError("", removed.Failure is Failure.Conflict conflict ? conflict.Message : "This file was removed already");
            }
            return "The file was removed";
        });
    }

    public async Task<IActionResult> OnPostAutosaveAsync()
    {
        var saved = await mediator.Send(Command(isAutosave: true), HttpContext.RequestAborted);
        return saved.Failure switch
        {
            null when !saved.Value.IsBeside => new JsonResult(new { version = saved.Value.Version }),
            null or Failure.Conflict => StatusCode(StatusCodes.Status409Conflict),
            Failure.Invalid => BadRequest(),
            var failure => this.ShowFailure(failure),
        };
    }

    public async Task<IActionResult> OnPostChooseAsync()
    {
        var chosen = await mediator.Send(
            new ChooseAnswerCommand(Id, Choice.Rival, Choice.Version, Choice.RivalVersion, Choice.TakesRival), HttpContext.RequestAborted);
        if (chosen.Failure is not null)
        {
            ModelState.Clear();
            return await this.ShowFailureAsync(chosen.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "The text you chose is now the answer";
        return Redirect($"/employer/applications/{Id}/criteria/{Code}");
    }

    /// <summary>What is saved, for somebody who cannot change it.</summary>
    public IEnumerable<(string Label, string? Value)> Saved() => Sheet.Criterion is { } criterion
        ? criterion.Questions.Select(q => (q.Text, AnswerForm.Show(q, Sheet.Values)))
        :
        [
            .. Sheet.Level.Gates.OfType<ChecklistGate>().SelectMany(g => g.Statements)
                .Select(s => (s.Text, EntryConditions.IsTicked(Sheet.Values, s) ? "Confirmed" : null)),
            .. Sheet.Level.Gates.OfType<CredentialGate>()
                .Select(g => (g.Credential.Name, AnswerForm.Given(Sheet.Values, EntryConditions.NumberKey(g.Credential)))),
        ];

    /// <summary>Each question with what is saved and what the other text says.</summary>
    public IEnumerable<(string Label, string? Saved, string? Other)> Beside(RivalText rival) => Sheet.Criterion is { } criterion
        ? criterion.Questions.Select(q => (q.Text, AnswerForm.Show(q, Sheet.Values), AnswerForm.Show(q, rival.Values)))
        : Sheet.Values.Keys.Union(rival.Values.Keys).Select(key => (key, AnswerForm.Given(Sheet.Values, key), AnswerForm.Given(rival.Values, key)));

    private SaveAnswerCommand Command(bool isAutosave)
    {
        var values = Input.Values.Where(v => v.Value is not null).ToDictionary(v => v.Key, v => v.Value!);
        foreach (var (key, date) in Input.Dates.Where(d => d.Value is not null))
        {
            values[key] = date!.Value.ToString(AnswerForm.DateFormat, CultureInfo.InvariantCulture);
        }
        return new SaveAnswerCommand(Id, Code, Input.Version, values, Input.IsFinished == true, isAutosave);
    }

    /// <summary>Keeps what is typed, as an autosave does, before anything else happens on the page.</summary>
    private async Task<IActionResult> KeepThenAsync(Func<Task<string>> act)
    {
        var kept = await mediator.Send(Command(isAutosave: true), HttpContext.RequestAborted);
        if (kept.Failure is Failure.NotFound or Failure.Forbidden or Failure.Conflict)
        {
            return await ShowAgainAsync(kept.Failure);
        }
        var confirmation = await act();
        if (kept.Failure is null && ModelState.IsValid)
        {
            TempData["Confirmation"] = confirmation;
            return Redirect($"/employer/applications/{Id}/criteria/{Code}");
        }
        if (kept.Failure is null && !kept.Value.IsBeside)
        {
            Input.Version = kept.Value.Version;
        }
        return await ShowAgainAsync(kept.Failure);
    }

    private async Task<IActionResult> ShowAgainAsync(Failure? failure = null)
    {
        if (await ReadAsync() is { } unreadable)
        {
            return this.ShowFailure(unreadable);
        }
        FillGaps();
        return failure is null ? Page() : await this.ShowFailureAsync(WithDateFields(failure), () => { });
    }

    // The command knows one map of values; on the page a date has boxes of its own.
    private Failure WithDateFields(Failure failure)
    {
        if (failure is not Failure.Invalid invalid)
        {
            return failure;
        }
        var dates = DateKeys().ToDictionary(k => $"Values[{k}]", k => $"Dates[{k}]");
        return new Failure.Invalid([.. invalid.Errors.Select(e => dates.TryGetValue(e.Field, out var field) ? e with { Field = field } : e)]);
    }

    private async Task<Failure?> ReadAsync()
    {
        var sheet = await mediator.Send(new GetAnswerQuery(Id, Code), HttpContext.RequestAborted);
        if (sheet.Failure is null)
        {
            Sheet = sheet.Value;
            this.UseBrandOf(Sheet.Heading);
        }
        return sheet.Failure;
    }

    private HashSet<string> DateKeys() =>
    [
        AnswerForm.CredentialExpires,
        .. Sheet.Criterion?.Questions.Where(q => q.Kind == QuestionKind.Date).Select(q => q.Code) ?? [],
        .. Sheet.Level.Gates.OfType<CredentialGate>().Select(g => EntryConditions.ExpiresKey(g.Credential)),
    ];

    // The fields of the page read the maps by key, so every key is there.
    private void FillGaps()
    {
        foreach (var key in DateKeys())
        {
            Input.Dates.TryAdd(key, null);
        }
        IEnumerable<string> keys =
        [
            AnswerForm.CredentialCode,
            AnswerForm.CredentialNumber,
            .. Sheet.Criterion?.Questions.Select(q => q.Code) ?? [],
            .. Sheet.Level.Gates.OfType<ChecklistGate>().SelectMany(g => g.Statements).Select(EntryConditions.StatementKey),
            .. Sheet.Level.Gates.OfType<CredentialGate>().Select(g => EntryConditions.NumberKey(g.Credential)),
        ];
        foreach (var key in keys)
        {
            Input.Values.TryAdd(key, null);
        }
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public Dictionary<string, string?> Values { get; set; } = [];
        public Dictionary<string, DateOnly?> Dates { get; set; } = [];
        public bool? IsFinished { get; set; }
    }

    public sealed class ChoiceModel
    {
        public Guid Rival { get; set; }
        public Guid RivalVersion { get; set; }
        public Guid Version { get; set; }
        public bool TakesRival { get; set; }
    }
}
