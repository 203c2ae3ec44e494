using CharterTracker.Features.Accounts;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Account;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RecoveryCodesModel(IMediator mediator) : PageModel
{
    public const string CodesKey = "RecoveryCodes";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Once, right after they were made.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public TwoFactorState State { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        ReturnUrl = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null;
        State = (await mediator.Send(new GetTwoFactorStateQuery(), HttpContext.RequestAborted)).Value;
        Codes = (TempData[CodesKey] as string)?.Split('\n') ?? [];
        return State.IsEnrolled ? Page() : RedirectToPage("TwoFactor/SetUp");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await mediator.Send(new ReplaceRecoveryCodesCommand(Input.Proof), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData[CodesKey] = string.Join('\n', result.Value.Codes);
        return RedirectToPage();
    }

    public sealed class InputModel
    {
        public string? Proof { get; set; }
    }
}
