using CharterTracker.Domain.Employers;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
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

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostAsync() =>
        SendAndConfirmAsync(
            new UpdateEmployerDetailsCommand(Id, Input.Version, Input.Name, Input.Sort, Input.SicCode, Input.IsAnother), "Saved", ShowNearAsync);

    public Task<IActionResult> OnPostAddWorkplaceAsync() =>
        SendAndConfirmAsync(
            new AddWorkplaceCommand(Id, new NewWorkplace(Input.Workplace.Name, Input.Workplace.LocalAuthorityCode, Input.Workplace.Postcode)),
            $"{Input.Workplace.Name} is added");

    public Task<IActionResult> OnPostRemoveWorkplaceAsync(Guid workplace) =>
        SendAndConfirmAsync(new RemoveWorkplaceCommand(Id, workplace), "The workplace is removed");

    public Task<IActionResult> OnPostAddNumberAsync() =>
        SendAndConfirmAsync(
            new AddIdentifierCommand(Id, new NewIdentifier(Input.Identifier.Register, Input.Identifier.Number)),
            "The number is added");

    public Task<IActionResult> OnPostRemoveNumberAsync(string register) =>
        SendAndConfirmAsync(new RemoveIdentifierCommand(Id, register), "The number is removed");

    public Task<IActionResult> OnPostEnterCodeAsync() =>
        SendAndConfirmAsync(new EnterLetterCodeCommand(Id, Input.Code), "Verified: it is shown that you may act for your organisation");

    /// <summary>Shows the page again, with the authority that the postcode suggests first in the list.</summary>
    public async Task<IActionResult> OnPostSuggestAsync()
    {
        ModelState.Clear();
        return await ShowAsync();
    }

    private async Task<IActionResult> SendAndConfirmAsync(ICommand<Result> command, string done, Func<Task<IActionResult>>? onFailed = null)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync();
        }
        return await this.SendAsync(command, onDone: () => this.Confirm(done, EmployerLinks.Details(Id)), onFailed: onFailed ?? ShowAsync);
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
