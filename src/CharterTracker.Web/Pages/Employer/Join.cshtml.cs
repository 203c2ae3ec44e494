using CharterTracker.Domain.Directories;
using CharterTracker.Features.Directories;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class JoinModel : PageModel
{
    public InputModel Input { get; } = new();

    public CompaniesFound? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "q")] string? text, [FromQuery(Name = "page")] int number = 1)
    {
        Input.Text = text;
        if (!Request.Query.ContainsKey("q"))
        {
            return Page();
        }
        var found = await this.SendAsync(new FindCompaniesQuery(text, number));
        if (found.Failure is not null)
        {
            return await this.ShowFailureAsync(found.Failure);
        }
        Found = found.Value;
        return Page();
    }

    /// <summary>
    /// The facts that tell a company from others: number, town (or the authority that the postcode points to) and postcode.
    /// </summary>
    public static IEnumerable<string> FactsOf(CompanyListing company)
    {
        string?[] facts = [company.Number is null ? null : $"Number {company.Number}", company.Place ?? LocalAuthorities.Suggest(company.Postcode)?.Name, company.Postcode];
        return facts.OfType<string>();
    }

    public sealed class InputModel
    {
        public string? Text { get; set; }
    }
}
