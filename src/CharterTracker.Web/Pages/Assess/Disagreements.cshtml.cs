using CharterTracker.Features.Access;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Unions;
using CharterTracker.Web.Brands;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

public sealed class DisagreementsModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CaseHeading Heading { get; private set; } = null!;

    public AttestationsOfCase Unions { get; private set; } = null!;

    public IReadOnlyList<(AttestedRecognition Recognition, GivenAttestation Given)> Open =>
        [.. Unions.Recognitions.SelectMany(r => r.EverythingGiven, (r, a) => (r, a)).Where(d => d.a.IsOpenDisagreement)];

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetModeratedCaseQuery(Id), heading =>
    {
        Heading = heading;
        return this.ReadAsync(new GetAttestationsQuery(Id), unions =>
        {
            Unions = unions;
            foreach (var (_, given) in Open)
            {
                Input.Because.TryAdd(given.Id, null);
            }
            ViewData["Brand"] = new SchemeBrand(Heading.SchemeName, Heading.AuthorityName, Heading.Accent);
        });
    });

    public async Task<IActionResult> OnPostAsync(Guid attestation)
    {
        var result = await this.SendAsync(new CloseDisagreementCommand(Id, attestation, Input.Because.GetValueOrDefault(attestation)));
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure.ForItem(attestation), OnGetAsync);
        }
        return this.Confirm("Closed. The reason is kept with the union's answer", AssessLinks.Disagreements(Id));
    }

    public sealed class InputModel
    {
        /// <summary>The lead's reasons, by id of the attestation.</summary>
        public Dictionary<Guid, string?> Because { get; set; } = [];
    }
}
