using CharterTracker.Features.Applications;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers.Applications;

public sealed class CheckModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public CheckAnswers Answers { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetCheckAnswersQuery(Id), answers =>
    {
        Answers = answers;
        this.UseBrandOf(Answers.Heading);
    });

    public Task<IActionResult> OnPostAskForSignatureAsync(Guid version) => this.SendAsync(
        new AskForSignatureCommand(Id, version),
        onDone: () => this.Confirm("Your owners and signatories have a mail that asks them to sign", EmployerLinks.Application(Id)),
        onFailed: OnGetAsync);
}
