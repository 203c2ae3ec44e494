using CharterTracker.Domain.Wages;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Wages;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Rates;

public sealed class NewModel(IMediator mediator, ICurrentUser user) : PageModel
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
        var result = await mediator.Send(
            new ProposeRateCommand(
                Input.Kind, Input.Band, Input.AgeFrom, Input.AgeTo, Input.IsForApprentices, Input.Pounds, Input.AnnouncedOn, Input.EffectiveFrom, Input.MustBeMetBy, Input.Source, Input.Note, Input.Proof),
            HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, () => { });
        }
        TempData["Confirmation"] = "The rate is added. Another platform administrator has to confirm it";
        return Redirect(AdminLinks.Rate(result.Value));
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
