using CharterTracker.Features.Employers;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Verify;

public sealed class EmployerModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public VerificationDetails Employer { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetVerificationQuery(Id), employer => Employer = employer);

    public Task<IActionResult> OnPostDomainAsync() => this.SendAsync(
        new AcceptDomainCommand(Id, Input.Version, Input.Domain),
        onDone: () => this.Confirm("Verified. We have told its owners", VerifyLinks.Employer(Id)),
        onFailed: OnGetAsync);

    public Task<IActionResult> OnPostLetterAsync() => this.SendAsync(
        new PrintLetterCommand(Id, Input.Version), onDone: () => Redirect(VerifyLinks.Letter(Id)), onFailed: OnGetAsync);

    public Task<IActionResult> OnPostCheckAsync() => this.SendAsync(
        new RecordStaffCheckCommand(Id, Input.Version, Input.How, Input.WithWhom, Input.Note),
        onDone: () => this.Confirm("Verified. We have told its owners", VerifyLinks.Employer(Id)),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string? Domain { get; set; }

        public string? How { get; set; }

        public string? WithWhom { get; set; }

        public string? Note { get; set; }
    }
}
