using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Users;

public sealed class UnionModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PersonsUnion Person { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetPersonsUnionQuery(Id), person =>
    {
        Person = person;
        Input.UnionId = person.UnionId;
    });

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new SetPersonsUnionCommand(Id, Input.UnionId, Input.Proof),
        onDone: () => this.Confirm("Saved", AdminLinks.Person(Id)),
        onFailed: () => this.ReadAsync(new GetPersonsUnionQuery(Id), person => Person = person));

    public sealed class InputModel
    {
        public Guid? UnionId { get; set; }

        public string? Proof { get; set; }
    }
}
