using CharterTracker.Domain.Wages;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Wages;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Rates;

public sealed class NewModel(ICurrentUser user) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IActionResult OnGet() =>
        user.Grants.Any(g => g is { Role: Domain.Schemes.StaffRole.Administrator, SchemeId: null }) ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return OnGet();
        }
        return await this.SendAsync(
            new ProposeRateCommand(
                Input.Kind, Input.Band, Input.AgeFrom, Input.AgeTo, Input.IsForApprentices, Input.Pounds, Input.AnnouncedOn,
                Input.EffectiveFrom, Input.MustBeMetBy, Input.Source, Input.Note, Input.Proof),
            onDone: rateId => this.Confirm("The rate is added. Another platform administrator has to confirm it", AdminLinks.Rate(rateId)));
    }

    public sealed class InputModel
    {
        public WageKind? Kind { get; set; }

        public string? Band { get; set; }

        public int? AgeFrom { get; set; }

        public int? AgeTo { get; set; }

        public bool IsForApprentices { get; set; }

        public decimal? Pounds { get; set; }

        public DateOnly? AnnouncedOn { get; set; }

        public DateOnly? EffectiveFrom { get; set; }

        public DateOnly? MustBeMetBy { get; set; }

        public string? Source { get; set; }

        public string? Note { get; set; }

        public string? Proof { get; set; }
    }
}
