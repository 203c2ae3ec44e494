using CharterTracker.Domain.Unions;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using CharterTracker.Web.Brands;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Attest;

/// <summary>The page on which a union officer answers. The link is all that opens it, and opening does not use it up.</summary>
[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public AttestationRequest Paper { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetAttestationQuery(Token), paper =>
    {
        Paper = paper;
        ViewData["Brand"] = new SchemeBrand(Paper.SchemeName, Paper.AuthorityName, Paper.Accent);
    });

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await this.SendAsync(new GiveAttestationCommand(Token, Input.Answer, Input.Note));
        return result.Failure switch
        {
            null => Redirect(PublicLinks.Thanks),
            // Used, expired or replaced meanwhile: the page says which.
            Failure.Conflict => Redirect(PublicLinks.Attest(Token)),
            var failure => await this.ShowFailureAsync(failure, OnGetAsync),
        };
    }

    public sealed class InputModel
    {
        public AttestationAnswer? Answer { get; set; }

        public string? Note { get; set; }
    }
}
