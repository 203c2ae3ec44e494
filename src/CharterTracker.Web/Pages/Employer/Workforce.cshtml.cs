using System.Globalization;
using CharterTracker.Features.Employers;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class WorkforceModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The page to return to.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnTo { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Workforce Workforce { get; private set; } = null!;

    public string Back => Url.IsLocalUrl(ReturnTo) ? ReturnTo : EmployerLinks.Home;

    public Task<IActionResult> OnGetAsync() => ShowAsync(isFirst: true);

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new UpdateWorkforceCommand(Id, Input.Version, Input.Workers),
        onDone: () =>
        {
            this.Confirm("The number of people is changed");
            return LocalRedirect(Back);
        },
        onFailed: () => ShowAsync(isFirst: false));

    private Task<IActionResult> ShowAsync(bool isFirst) => this.ReadAsync(new GetWorkforceQuery(Id), workforce =>
    {
        Workforce = workforce;
        if (isFirst)
        {
            Input = new InputModel { Version = Workforce.Version, Workers = Workforce.Workers.ToString(CultureInfo.InvariantCulture) };
        }
    });

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public string? Workers { get; set; }
    }
}
