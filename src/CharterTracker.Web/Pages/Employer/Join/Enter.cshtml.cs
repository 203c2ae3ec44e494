using CharterTracker.Domain.Employers;
using CharterTracker.Features.Directories;
using CharterTracker.Features.Employers;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using CharterTracker.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Employers.Join;

[EnableRateLimiting(JoinLimits.Policy)]
public sealed class EnterModel : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The employers here that may be the one entered; shown once the form was refused for that.</summary>
    public IReadOnlyList<EmployerHere> Here { get; private set; } = [];

    /// <summary>The place in the form of the workplace for which a local authority was asked to be suggested.</summary>
    public int? SuggestingAt { get; private set; }

    /// <summary>Whether the form was refused for a near name. A number that is taken cannot be of another organisation.</summary>
    public bool AsksWhetherItIsAnother =>
        Input.IsAnother
            || ModelState.GetFieldValidationState($"{nameof(Input)}.{nameof(InputModel.IsAnother)}") == ModelValidationState.Invalid;

    public async Task<IActionResult> OnGetAsync(Guid? company)
    {
        Input.Workplaces.Add(new WorkplaceInput());
        Input.Identifiers.Add(new IdentifierInput());
        return company is null ? Page() : await this.ReadAsync(new GetCompanyQuery(company.Value), Prefill);
    }

    // The page comes back with the focus on the button's field, without scripts too: a browser focuses what the fragment names.
    public static string RegisterFieldOf(int at) => FieldIds.For($"{nameof(Input)}.{nameof(InputModel.Identifiers)}[{at}].{nameof(IdentifierInput.Register)}");

    public static string WorkplaceFieldOf(int at) => FieldIds.For($"{nameof(Input)}.{nameof(InputModel.Workplaces)}[{at}].{nameof(WorkplaceInput.Name)}");

    public static string AuthorityFieldOf(int at) => FieldIds.For($"{nameof(Input)}.{nameof(InputModel.Workplaces)}[{at}].{nameof(WorkplaceInput.LocalAuthorityCode)}");

    public IActionResult OnPostAddNumber() => Again(() => Input.Identifiers.Add(new IdentifierInput()));

    public IActionResult OnPostAddWorkplace() => Again(() => Input.Workplaces.Add(new WorkplaceInput()));

    public IActionResult OnPostRemoveWorkplace(int at) => Again(() => Input.Workplaces.RemoveRange(Math.Clamp(at, 0, Input.Workplaces.Count - 1), Input.Workplaces.Count > 1 ? 1 : 0));

    /// <summary>Shows the page again, with the authority that the postcode suggests.</summary>
    public IActionResult OnPostSuggest(int at) => Again(() => SuggestingAt = at);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        return await this.SendAsync(
            new JoinEmployerCommand(
                Input.Name, Input.Sort, Identifiers(), Input.SicCode, Input.Workers,
                [.. Input.Workplaces.Select(w => new NewWorkplace(w.Name, w.LocalAuthorityCode, w.Postcode))],
                Input.IsAnother),
            onDone: _ => this.Confirm($"{Input.Name} has joined", EmployerLinks.Home),
            onFailed: ShowThoseHereAsync);
    }

    private List<NewIdentifier> Identifiers() => [.. Input.Identifiers.Select(i => new NewIdentifier(i.Register, i.Number))];

    private Task<IActionResult> ShowThoseHereAsync() =>
        this.ReadAsync(new FindSameOrganisationQuery(Input.Name, Identifiers()), found => Here = found.Employers);

    private void Prefill(CompanyListing company)
    {
        Input.Name = company.Name;
        if (company.Register is { } register)
        {
            Input.Identifiers[0] = new IdentifierInput { Register = register, Number = company.Number };
        }
        Input.SicCode = company.SicCodes.Count > 0 ? company.SicCodes[0] : null;
        Input.Workplaces[0].Postcode = company.Postcode;
    }

    private PageResult Again(Action change)
    {
        ModelState.Clear();
        change();
        return Page();
    }

    public sealed class InputModel
    {
        public string? Name { get; set; }
        public OrganisationType? Sort { get; set; }
        public List<IdentifierInput> Identifiers { get; set; } = [];
        public string? SicCode { get; set; }
        public string? Workers { get; set; }
        public List<WorkplaceInput> Workplaces { get; set; } = [];
        public bool IsAnother { get; set; }
    }
}
