using CharterTracker.Domain.Payrolls;
using CharterTracker.Features.Payrolls;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Employers;

/// <summary>Choose a payroll file, see what it shows. The file is read while it arrives, so the form is read by hand.</summary>
[StreamedForm]
[IgnoreAntiforgeryToken(Order = 2000)] // StreamedUpload checks the token, which the framework could only do by buffering the file.
[RequestSizeLimit(PayrollLimits.DefaultMaxBytes + (1024 * 1024))]
public sealed class PayrollModel(IMediator mediator, IAntiforgery antiforgery) : PageModel
{
    [FromRoute]
    public Guid ApplicationId { get; set; }

    [FromRoute]
    public string Code { get; set; } = "";

    public InputModel Input { get; private set; } = new();

    public PayrollCheckView Check { get; private set; } = null!;

    /// <summary>Headings to be mapped; null where none are asked about.</summary>
    public IReadOnlyList<PayHeading>? Headings { get; private set; }

    /// <summary>Why a file with known headings could not be checked.</summary>
    public PayrollReading.CannotBeChecked? CannotBeChecked { get; private set; }

    public IEnumerable<SelectListItem> ColumnChoices { get; } =
        [.. Enum.GetValues<PayColumn>().Select(c => new SelectListItem(c.Plain(), c.ToString()))];

    public IEnumerable<SelectListItem> WorkplaceChoices =>
        [new SelectListItem("None of our workplaces", ""), .. Check.Workplaces.Select(w => new SelectListItem(w.Name, w.Id.ToString()))];

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new GetPayrollCheckQuery(ApplicationId, Code), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Check = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var upload = await StreamedUpload.ReadAsync(HttpContext, antiforgery);
        if (upload is null)
        {
            return BadRequest();
        }
        await TryUpdateModelAsync(Input, nameof(Input), upload.Values());
        if (upload.File is null)
        {
            ModelState.AddModelError("Input.File", "Choose the payroll file");
        }
        if (!ModelState.IsValid)
        {
            return await OnGetAsync();
        }

        var result = await mediator.Send(Input.ToCommand(ApplicationId, Code, upload.File!), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        if (result.Value is PayrollReading.Checked)
        {
            TempData["Confirmation"] = "Your file was checked";
            return RedirectToPage();
        }
        ModelState.Clear();
        Ask(result.Value);
        return await OnGetAsync();
    }

    private void Ask(PayrollReading reading)
    {
        switch (reading)
        {
            case PayrollReading.Refused refused:
                ModelState.AddModelError("Input.File", refused.Message);
                break;
            case PayrollReading.NeedsColumns needs:
                AskForColumns(needs.Signature, needs.Headings);
                break;
            case PayrollReading.CannotBeChecked cannot:
                CannotBeChecked = cannot;
                AskForColumns(cannot.Signature, cannot.Headings);
                break;
            case PayrollReading.NeedsWorkplaces needs:
                Input.Workplaces = [.. needs.Values.Select(v => new WorkplaceMatch { Value = v })];
                break;
            default:
                throw new InvalidOperationException($"Nothing is known to ask about {reading.GetType().Name}");
        }
    }

    private void AskForColumns(string signature, IReadOnlyList<PayHeading> headings)
    {
        Headings = headings;
        Input.Signature = signature;
        Input.Columns = [.. headings.Select(h => h.Column)];
    }

    public sealed class InputModel
    {
        public DateOnly? PeriodOn { get; set; }
        public bool EverybodyIsOldEnough { get; set; }
        public bool NobodyIsApprentice { get; set; }

        /// <summary>Only the field's name: the file itself is never bound.</summary>
        public string? File { get; }
        public string? Signature { get; set; }
        public List<PayColumn> Columns { get; set; } = [];
        public List<WorkplaceMatch> Workplaces { get; set; } = [];

        internal CheckPayrollCommand ToCommand(Guid applicationId, string code, Stream file) => new(
            applicationId,
            code,
            PeriodOn,
            new PayrollStatements(EverybodyIsOldEnough, NobodyIsApprentice),
            file,
            Signature,
            Columns.Count == 0 ? null : Columns.Index().Where(c => c.Item != PayColumn.None).ToDictionary(c => c.Index, c => c.Item),
            Workplaces.Count == 0 ? null : Workplaces.DistinctBy(w => w.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(w => w.Value, w => w.WorkplaceId));
    }

    public sealed class WorkplaceMatch
    {
        public string Value { get; set; } = "";
        public Guid? WorkplaceId { get; set; }
    }
}
