using CharterTracker.Features.Applications;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class ReplyModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CheckAnswers Answers { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var answers = await mediator.Send(new GetCheckAnswersQuery(Id), HttpContext.RequestAborted);
        if (answers.Failure is not null)
        {
            return this.ShowFailure(answers.Failure);
        }
        Answers = answers.Value;
        this.UseBrandOf(Answers.Heading);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var sent = await mediator.Send(
            new ReplyToClarificationCommand(Id, Input.Version, Input.Seen, Input.HasDeclared, Input.Proof), HttpContext.RequestAborted);
        return sent.Failure is null
            ? Redirect(EmployerLinks.Sent(Id))
            : await this.ShowFailureAsync(sent.Failure, OnGetAsync);
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public string? Seen { get; set; }
        public bool HasDeclared { get; set; }
        public string? Proof { get; set; }
    }
}
