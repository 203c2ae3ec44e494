using CharterTracker.Features.Assessments;
using CharterTracker.Features.Attestations;
using CharterTracker.Features.Cases;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

public sealed class DisagreementsModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CaseHeading Heading { get; private set; } = null!;

    public AttestationsOfCase Unions { get; private set; } = null!;

    public IReadOnlyList<(AttestedRecognition Recognition, GivenAttestation Given)> Open =>
        [.. Unions.Recognitions.SelectMany(r => r.EverythingGiven, (r, a) => (r, a)).Where(d => d.a.IsOpenDisagreement)];

    public async Task<IActionResult> OnGetAsync()
    {
        var heading = await mediator.Send(new GetModeratedCaseQuery(Id), HttpContext.RequestAborted);
        if (heading.Failure is not null)
        {
            return this.ShowFailure(heading.Failure);
        }
        var unions = await mediator.Send(new GetAttestationsQuery(Id), HttpContext.RequestAborted);
        if (unions.Failure is not null)
        {
            return this.ShowFailure(unions.Failure);
        }
        (Heading, Unions) = (heading.Value, unions.Value);
        foreach (var (_, given) in Open)
        {
            Input.Because.TryAdd(given.Id, null);
        }
        ViewData["Brand"] = new SchemeBrand(Heading.SchemeName, Heading.AuthorityName, Heading.Accent);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid attestation)
    {
        var result = await mediator.Send(new CloseDisagreementCommand(Id, attestation, Input.Because.GetValueOrDefault(attestation)), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure.BesideItsField(attestation), OnGetAsync);
        }
        TempData["Confirmation"] = "Closed. The reason is kept with the union's answer";
        return Redirect(AssessLinks.Disagreements(Id));
    }

    public sealed class InputModel
    {
        /// <summary>Reasons, by attestation.</summary>
        public Dictionary<Guid, string?> Because { get; set; } = [];
    }
}
