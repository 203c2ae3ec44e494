using System.Globalization;
using CharterTracker.Domain;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Unions;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers.Applications.Recognitions;

/// <summary>The page to correct what a union was asked about, which first says what a correction means.</summary>
public sealed class CorrectRecognitionModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid RecognitionId { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public RecognitionsOfApplication Case { get; private set; } = null!;

    public RecognitionRow Row { get; private set; } = null!;

    /// <summary>Why nothing can be corrected now; null where it can.</summary>
    public string? WhyNot =>
        Row.CanCorrect ? null
        : !Case.IsLive ? "This application is closed, so nothing on it can be corrected."
        : Row.EndedOn is not null ? "This recognition has ended, so there is nothing to correct."
        : Row.CorrectFrom is { } from ? $"You have corrected this, and the union has to look at it. You can correct it again from {Formats.Day(from)}."
        : "The union has not been asked about this recognition yet. Remove it, and add it again as it should be.";

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await ShowAsync();
        if (Row is not null)
        {
            Input = new InputModel
            {
                Version = Row.Version,
                Kind = Row.Kind,
                BargainingUnit = Row.BargainingUnit,
                WorkersCovered = Row.WorkersCovered.ToString(CultureInfo.InvariantCulture),
                RecognisedOn = Row.RecognisedOn,
            };
        }
        return shown;
    }

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new CorrectRecognitionCommand(
            Id, RecognitionId, Input.Version, Input.Kind, Input.BargainingUnit, Input.WorkersCovered, Input.RecognisedOn),
        onDone: () => this.Confirm("Corrected. What the union answered before no longer counts", EmployerLinks.Recognitions(Id)),
        onFailed: ShowAsync);

    private Task<IActionResult> ShowAsync() => this.ReadAsync(new GetRecognitionsQuery(Id), found =>
    {
        if (found.Recognitions.SingleOrDefault(r => r.Id == RecognitionId) is not { } row)
        {
            return Task.FromResult<IActionResult>(NotFound());
        }
        (Case, Row) = (found, row);
        return Task.FromResult<IActionResult>(Page());
    });

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public RecognitionKind? Kind { get; set; }

        public string? BargainingUnit { get; set; }

        public string? WorkersCovered { get; set; }

        public DateOnly? RecognisedOn { get; set; }
    }
}
