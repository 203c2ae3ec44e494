using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Reading;
using CharterTracker.Features.Payrolls;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Employers.Applications;

/// <summary>
/// The page to choose a payroll file and see what it shows. The file is read while it arrives, so the form is not read by the framework.
/// </summary>
[StreamedForm]
[IgnoreAntiforgeryToken(Order = 2000)] // StreamedUpload checks the token, which the framework could only do by buffering the file.
[RequestSizeLimit(PayrollLimits.DefaultMaxBytes * 3)] // A file that is too large is read to its end, or the browser would never see the answer.
public sealed class PayrollModel(IAntiforgery antiforgery) : PageModel
{
    [FromRoute]
    public Guid ApplicationId { get; set; }

    [FromRoute]
    public string Code { get; set; } = "";

    public InputModel Input { get; private set; } = new();

    public PayrollCheckView Check { get; private set; } = null!;

    /// <summary>Whether the page asks about the file that was chosen, rather than for a first one.</summary>
    public bool IsAsking => Input.Columns.Count > 0 || Input.Workplaces.Count > 0;

    /// <summary>
    /// What a column can be: whatever says more than that nobody knows what hours they are, unless that is what it was read as.
    /// </summary>
    public IEnumerable<SelectListItem> ColumnChoices(PayColumn now) =>
        Enum.GetValues<PayColumn>().Where(c => c == now || c is not (PayColumn.UnclearHours or PayColumn.ContractedHours))
            .Select(c => new SelectListItem(c.Label(), c.ToString()));

    public IEnumerable<SelectListItem> WorkplaceChoices =>
        [new SelectListItem("Choose", ""), new SelectListItem("None of our workplaces", WorkplaceMatch.None), .. Check.Workplaces.Select(w => new SelectListItem(w.Name, w.Id.ToString()))];

    public IEnumerable<SelectListItem> FrequencyChoices { get; } =
    [
        new SelectListItem("In the file, or not needed", ""),
        .. Enum.GetValues<PayFrequency>().OrderDescending().Select(f => new SelectListItem(f.Label(), f.ToString())),
    ];

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetPayrollCheckQuery(ApplicationId, Code), check => Check = check);

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
        foreach (var at in Input.Workplaces.Index().Where(w => !w.Item.IsAnswered).Select(w => w.Index))
        {
            ModelState.AddModelError($"Input.Workplaces[{at}].Choice", "Choose a workplace, or say that it is not one of yours");
        }
        if (!ModelState.IsValid)
        {
            await ReadToItsEndAsync(upload.File);
            return await OnGetAsync();
        }

        var result = await this.SendAsync(Input.ToCommand(ApplicationId, Code, upload.File!));
        if (result.Failure is null && result.Value is PayrollReading.Checked)
        {
            return this.Confirm("Your file was checked", EmployerLinks.Payroll(ApplicationId, Code));
        }
        await ReadToItsEndAsync(upload.File);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        ModelState.Clear();
        var page = await OnGetAsync();
        var (field, message) = Ask(result.Value);
        ModelState.AddModelError($"{nameof(Input)}.{field}", message);
        return page;
    }

    /// <summary>Reads the rest of the file, since a browser that is still sending does not read the response.</summary>
    private Task ReadToItsEndAsync(Stream? file) => file?.CopyToAsync(Stream.Null, HttpContext.RequestAborted) ?? Task.CompletedTask;

    /// <summary>Has the form ask what the file left open; returns what to do, and the field to begin at.</summary>
    private (string Field, string Message) Ask(PayrollReading reading)
    {
        switch (reading)
        {
            case PayrollReading.Refused refused:
                return (nameof(Input.File), refused.Message);
            case PayrollReading.NeedsColumns needs:
                Input.AskForColumns(needs.Signature, needs.Headings, needs.Asked);
                Input.AskForWorkplaces(needs.Workplaces, Check.RememberedWorkplaces);
                return (Input.FieldOfColumn(needs.Asked), needs.Question);
            case PayrollReading.CannotBeChecked cannot:
                Input.AskForColumns(cannot.Signature, cannot.Headings, []);
                return (nameof(Input.File), $"This file cannot be checked. {cannot.Missing}");
            case PayrollReading.NeedsWorkplaces needs:
                Input.AskForNoColumns();
                Input.AskForWorkplaces(needs.Values, Check.RememberedWorkplaces);
                return ($"{nameof(Input.Workplaces)}[0].{nameof(WorkplaceMatch.Choice)}", "Say which workplaces these are, then choose the file again");
            default:
                throw new InvalidOperationException($"Nothing is known to ask about {reading.GetType().Name}");
        }
    }

    public sealed class InputModel
    {
        public DateOnly? PeriodOn { get; set; }
        public bool EverybodyIsOldEnough { get; set; }
        public bool NobodyIsApprentice { get; set; }

        /// <summary>Gives the file field its name; the file itself is never bound.</summary>
        public string? File { get; }
        public PayFrequency? PaidEvery { get; set; }

        /// <summary>Whether columns and workplaces are asked about even where they are known.</summary>
        public bool AsksAgain { get; set; }
        public string? Signature { get; set; }
        public List<ColumnMatch> Columns { get; set; } = [];
        public List<WorkplaceMatch> Workplaces { get; set; } = [];

        /// <summary>
        /// The field of the column that is asked about, or of the first unknown one; without one, the file field, since only another file
        /// helps.
        /// </summary>
        internal string FieldOfColumn(IReadOnlyList<int> asked) =>
            (asked.Count > 0
                ? asked[0] : Columns.FindIndex(c => c is { IsIdentifying: false, Column: PayColumn.None })) is >= 0 and var first
            ? $"{nameof(Columns)}[{first}].{nameof(ColumnMatch.Column)}"
            : nameof(File);

        /// <summary>The places of the columns that are asked about, or of the others, but for those that identify people.</summary>
        internal IReadOnlyList<int> PlacesOf(bool isAsked) =>
            [.. Columns.Index().Where(c => c.Item.IsIdentifying ? !isAsked : c.Item.IsAsked == isAsked).Select(c => c.Index)];

        internal void AskForColumns(string signature, IReadOnlyList<PayHeading> headings, IReadOnlyList<int> asked)
        {
            Signature = signature;
            Columns = [.. headings.Select((h, i) =>
                new ColumnMatch { Heading = h.Text, Column = h.Column, IsAsked = asked.Count == 0 || asked.Contains(i) })];
            Workplaces = [];
        }

        internal void AskForNoColumns() => (Signature, Columns) = (null, []);

        internal void AskForWorkplaces(IReadOnlyList<string> values, IReadOnlyDictionary<string, Guid?> remembered)
        {
            Workplaces = [.. values.Select(v => WorkplaceMatch.Create(v, remembered))];
        }

        internal CheckPayrollCommand ToCommand(Guid applicationId, string code, Stream file) => new(
            applicationId,
            code,
            PeriodOn,
            new PayrollStatements(EverybodyIsOldEnough, NobodyIsApprentice, PaidEvery),
            file,
            Signature,
            Columns.Count == 0 ? null : Columns.Index().Where(c => c.Item.Column != PayColumn.None).ToDictionary(c => c.Index, c => c.Item.Column),
            Workplaces.Count == 0 ? null : Workplaces.DistinctBy(w => w.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(w => w.Value, w => w.WorkplaceId),
            AsksAgain);
    }

    /// <summary>A heading of the file, and what the employer says that its column is.</summary>
    public sealed class ColumnMatch
    {
        public string Heading { get; set; } = "";
        public PayColumn Column { get; set; }

        /// <summary>Whether the column has to be asked about: the others are known, and can be changed.</summary>
        public bool IsAsked { get; set; }

        /// <summary>Whether the column identifies people: it is left unread, whatever the employer chooses.</summary>
        public bool IsIdentifying => PayHeading.Parse(Heading).Kind == HeadingKind.Identifying;
    }

    public sealed class WorkplaceMatch
    {
        /// <summary>The choice that a place is none of the employer's, which leaving the question unanswered does not say.</summary>
        public const string None = "none";

        public string Value { get; set; } = "";

        /// <summary>Number of a workplace, or <see cref="None"/>.</summary>
        public string? Choice { get; set; }

        internal Guid? WorkplaceId => Guid.TryParse(Choice, out var id) ? id : null;

        internal bool IsAnswered => WorkplaceId is not null || Choice == None;

        internal static WorkplaceMatch Create(string value, IReadOnlyDictionary<string, Guid?> remembered) =>
            new() { Value = value, Choice = remembered.TryGetValue(value, out var id) ? id?.ToString() ?? None : null };
    }
}
