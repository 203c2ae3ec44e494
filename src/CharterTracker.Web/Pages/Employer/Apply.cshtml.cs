using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Applications;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class ApplyModel : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CharterChoices Choices { get; private set; } = null!;

    /// <summary>The rows of the table that compares the levels.</summary>
    public static IReadOnlyList<(string Heading, Func<LevelChoice, string> Of)> LevelFacts { get; } =
    [
        ("In short", level => level.Summary),
        ("What must be met", level => level.Rule),
        ("What it stands for", level => level.StandsFor.Count == 0
            ? "Nothing by itself: your public page names each criterion that you meet"
            : $"An award says: {string.Join(", ", level.StandsFor.Select(c => c.InSentence()))}"),
        (EntryConditions.Name, level => level.Before.Count == 0 ? "Nothing" : string.Join(". ", level.Before)),
        ("How it is decided", HowDecided),
        ("How long it lasts", level => $"{level.TermMonths} months{(level.Renews ? ", and can be renewed" : ", once")}"),
    ];

    public Task<IActionResult> OnGetAsync(Guid employer) => ShowAsync(employer);

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new StartApplicationCommand(Input.Employer, Input.Charter, Input.LevelCode),
        onDone: started => Redirect(EmployerLinks.Application(started)),
        onFailed: () => ShowAsync(Input.Employer));

    public static string NameOf(CriterionPart part) => part switch
    {
        CriterionPart.AlwaysNeeded => "Always needed",
        CriterionPart.Counts => "Counts",
        _ => "Not asked",
    };

    private static string HowDecided(LevelChoice level) => level.Assessors switch
    {
        0 => "Decided on your declaration",
        1 => "One assessor looks at your answers and evidence",
        _ => "Two assessors look at your answers and evidence, each without seeing the other's view",
    };

    private Task<IActionResult> ShowAsync(Guid employer) =>
        this.ReadAsync(new GetCharterChoicesQuery(employer), choices => Choices = choices);

    public sealed class InputModel
    {
        public Guid Employer { get; set; }
        public Guid Charter { get; set; }
        public string? LevelCode { get; set; }
    }
}
