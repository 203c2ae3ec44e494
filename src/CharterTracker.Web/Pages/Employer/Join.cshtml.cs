using CharterTracker.Domain.Directories;
using CharterTracker.Features.Directories;
using CharterTracker.Features.Employers;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Employers;

[EnableRateLimiting(JoinLimits.SearchPolicy)]
public sealed class JoinModel : PageModel
{
    public InputModel Input { get; } = new();

    public CompaniesFound? Found { get; private set; }

    /// <summary>Employers that are here already; on the first page of results only.</summary>
    public IReadOnlyList<EmployerHere> Here { get; private set; } = [];

    /// <summary>The results begin with what is here already, if anything is; the search leads there.</summary>
    public string ListId => Here.Count > 0 ? "listed" : "found";

    public static string HeadingOf(int total) => total switch
    {
        0 => "Nothing in our list matches",
        1 => "1 organisation in our list",
        _ => $"{total:N0} organisations in our list",
    };

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = JoinLimits.SearchText)] string? text, [FromQuery(Name = "page")] int number = 1)
    {
        Input.Text = text;
        if (!Request.Query.ContainsKey(JoinLimits.SearchText))
        {
            return Page();
        }
        var found = await this.SendAsync(new FindCompaniesQuery(text, number));
        if (found.Failure is not null)
        {
            return await this.ShowFailureAsync(found.Failure);
        }
        Found = found.Value;
        return number > 1 ? Page() : await this.ReadAsync(new FindEmployersHereQuery(text), here => Here = here.Employers);
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
