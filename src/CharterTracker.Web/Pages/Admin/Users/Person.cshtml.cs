using CharterTracker.Features.Accounts;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Users;

public sealed class PersonModel(IMediator mediator) : PageModel
{
    public PersonDetails Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid id)
    {
        var person = await mediator.Send(new GetPersonQuery(id), HttpContext.RequestAborted);
        if (person.Failure is not null)
        {
            return this.ShowFailure(person.Failure);
        }
        Person = person.Value;
        return Page();
    }
}
