using CharterTracker.Domain.Directories;
using CharterTracker.Features.Directories;
using CharterTracker.Features.Employers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Employers;

public sealed class EnterModel(IMediator mediator) : PageModel
{
    // Nothing is chosen at first: a preselected answer is given by accident.
    public static IEnumerable<SelectListItem> Registers { get; } =
        [new SelectListItem("It has no number", ""), .. EmployerRegisters.All.Select(r => new SelectListItem(r.Name, r.Register))];

    public static IEnumerable<SelectListItem> Authorities { get; } =
        [new SelectListItem("Choose a local authority", ""), .. LocalAuthorities.All.Select(a => new SelectListItem(a.Name, a.Code))];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid? company)
    {
        Input.Workplaces.Add(new WorkplaceInput());
        if (company is null)
        {
            return Page();
        }
        var found = await mediator.Send(new GetCompanyQuery(company.Value), HttpContext.RequestAborted);
        if (found.Failure is not null)
        {
            return this.ShowFailure(found.Failure);
        }
        Input.Name = found.Value.Name;
        Input.Register = found.Value.Register;
        Input.Number = found.Value.Register is null ? null : found.Value.Number;
        Input.SicCode = found.Value.SicCodes.Count > 0 ? found.Value.SicCodes[0] : null;
        Input.Workplaces[0].Postcode = found.Value.Postcode;
        return Page();
    }

    public IActionResult OnPostAdd()
    {
        ModelState.Clear();
        Input.Workplaces.Add(new WorkplaceInput());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var joined = await mediator.Send(
            new JoinEmployerCommand(
                Input.Name, Input.Register, Input.Number, Input.SicCode, Input.Workers, Input.IsSoleTrader,
                [.. Input.Workplaces.Select(w => new NewWorkplace(w.Name, w.LocalAuthorityCode, w.Postcode))]),
            HttpContext.RequestAborted);
        if (joined.Failure is not null)
        {
            return await this.ShowFailureAsync(joined.Failure, () => { });
        }
        TempData["Confirmation"] = $"{Input.Name} has joined";
        return Redirect("/employer");
    }

    public string? SuggestionFor(int workplace) => LocalAuthorities.Suggest(Input.Workplaces[workplace].Postcode)?.Name;

    public sealed class InputModel
    {
        public string? Name { get; set; }
        public string? Register { get; set; }
        public string? Number { get; set; }
        public string? SicCode { get; set; }
        public int? Workers { get; set; }
        public bool IsSoleTrader { get; set; }
        public List<WorkplaceInput> Workplaces { get; set; } = [];
    }

    public sealed class WorkplaceInput
    {
        public string? Name { get; set; }
        public string? Postcode { get; set; }
        public string? LocalAuthorityCode { get; set; }
    }
}
