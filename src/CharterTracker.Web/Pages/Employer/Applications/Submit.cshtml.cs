using CharterTracker.Features.Applications;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers.Applications;

public sealed class SubmitModel : PageModel, ISigningPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public SigningInput Input { get; set; } = new();

    public CheckAnswers Answers { get; private set; } = null!;

    public string ButtonText => "Sign and send";

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetCheckAnswersQuery(Id), answers =>
    {
        Answers = answers;
        this.UseBrandOf(Answers.Heading);
    });

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new SubmitApplicationCommand(Id, Input.Version, Input.Seen, Input.HasDeclared, Input.Proof),
        onDone: () => Redirect(EmployerLinks.Sent(Id)),
        onFailed: OnGetAsync);
}
