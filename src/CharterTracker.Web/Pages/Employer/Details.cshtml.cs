using CharterTracker.Domain.Employers;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using CharterTracker.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Employers;

[EnableRateLimiting(JoinLimits.DetailsPolicy)]
public sealed class DetailsModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public EmployerFacts Facts { get; private set; } = null!;

    /// <summary>The employers here with nearly the new name; shown once the form was refused for that.</summary>
    public IReadOnlyList<EmployerHere> Near { get; private set; } = [];

    /// <summary>Whether the form came back with what its postcode suggests.</summary>
    public bool IsSuggesting { get; private set; }

    // The page comes back with the focus on the list, without scripts too: a browser focuses what the fragment names.
    public static string AuthorityField { get; } = FieldIds.For($"{nameof(Input)}.{nameof(InputModel.Workplace)}.{nameof(WorkplaceInput.LocalAuthorityCode)}");

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostAsync() =>
        SendAndConfirmAsync(
            new UpdateEmployerDetailsCommand(Id, Input.Version, Input.Name, Input.Sort, Input.SicCode, Input.IsAnother), "Saved", onFailed: ShowNearAsync);

    public Task<IActionResult> OnPostAddWorkplaceAsync() =>
        SendAndConfirmAsync(
            new AddWorkplaceCommand(Id, new NewWorkplace(Input.Workplace.Name, Input.Workplace.LocalAuthorityCode, Input.Workplace.Postcode)),
            $"{Input.Workplace.Name} is added");

    public Task<IActionResult> OnPostRemoveWorkplaceAsync(Guid workplace) => this.ReadAsync(new GetEmployerDetailsQuery(Id), facts =>
    {
        var removed = facts.Workplaces.FirstOrDefault(w => w.Id == workplace);
        return SendAndConfirmAsync(
            new RemoveWorkplaceCommand(Id, workplace),
            $"{removed?.Name ?? "The workplace"} is removed",
            removed is null ? null : new Undo(
                EmployerLinks.Details(Id, "AddWorkplace"),
                ("Input.Workplace.Name", removed.Name),
                ("Input.Workplace.Postcode", removed.Postcode),
                ("Input.Workplace.LocalAuthorityCode", removed.AuthorityCode)));
    });

    public Task<IActionResult> OnPostAddNumberAsync() =>
        SendAndConfirmAsync(
            new AddIdentifierCommand(Id, new NewIdentifier(Input.Identifier.Register, Input.Identifier.Number)),
            "The number is added");

    public Task<IActionResult> OnPostRemoveNumberAsync(string register) => this.ReadAsync(new GetEmployerDetailsQuery(Id), facts =>
    {
        var removed = facts.Identifiers.FirstOrDefault(i => i.Register == register);
        return SendAndConfirmAsync(
            new RemoveIdentifierCommand(Id, register),
            $"{removed?.Number ?? "The number"} is removed",
            removed is null ? null : new Undo(
                EmployerLinks.Details(Id, "AddNumber"), ("Input.Identifier.Register", removed.Register), ("Input.Identifier.Number", removed.Number)));
    });

    public Task<IActionResult> OnPostEnterCodeAsync() =>
        SendAndConfirmAsync(new EnterLetterCodeCommand(Id, Input.Code), "Verified: it is shown that you may act for your organisation");

    /// <summary>Shows the page again, with the authority that the postcode suggests first in the list.</summary>
    public async Task<IActionResult> OnPostSuggestAsync()
    {
        ModelState.Clear();
        IsSuggesting = true;
        return await ShowAsync();
    }

    private async Task<IActionResult> SendAndConfirmAsync(
        ICommand<Result> command, string done, Undo? undo = null, Func<Task<IActionResult>>? onFailed = null)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync();
        }
        return await this.SendAsync(
            command, onDone: () => this.Confirm(done, EmployerLinks.Details(Id), undo), onFailed: onFailed ?? ShowAsync);
    }

    private async Task<IActionResult> ShowNearAsync()
    {
        var shown = await ShowAsync();
        return Facts is null
            ? shown
            : await this.ReadAsync(new FindSameOrganisationQuery(Input.Name, [], Facts.Number), found => Near = found.Employers);
    }

    private Task<IActionResult> ShowAsync() => this.ReadAsync(new GetEmployerDetailsQuery(Id), facts =>
    {
        Facts = facts;
        if (Input.Version == Guid.Empty)
        {
            // The form about the organisation was not the one that was sent, so it shows what is stored.
            (Input.Name, Input.Sort, Input.SicCode) = (Facts.Name, Facts.Type, Facts.SicCode);
        }
    });

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public string? Name { get; set; }
        public OrganisationType? Sort { get; set; }
        public string? SicCode { get; set; }
        public bool IsAnother { get; set; }
        public WorkplaceInput Workplace { get; set; } = new();
        public IdentifierInput Identifier { get; set; } = new();
        public string? Code { get; set; }
    }
}
