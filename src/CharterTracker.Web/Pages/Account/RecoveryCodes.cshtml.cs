using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CharterTracker.Web.Pages.Account;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RecoveryCodesModel(ICurrentUser user) : PageModel
{
    private const string CodesKey = "RecoveryCodes";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The codes, shown once, right after they were made.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public TwoFactorState State { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        ReturnUrl = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null;
        State = (await this.SendAsync(new GetTwoFactorStateQuery())).Value;
        Codes = TempData[CodesKey] is string[] and [var owner, .. var codes] && owner == user.Id.ToString() ? codes : [];
        return State.IsEnrolled ? Page() : Redirect(AccountLinks.SetUpTwoFactor());
    }

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new ReplaceRecoveryCodesCommand(Input.Proof),
        onDone: made =>
        {
            HandOver(TempData, user.Id!.Value, made.Codes);
            return Redirect(AccountLinks.RecoveryCodes(AccountLinks.Account));
        },
        onFailed: OnGetAsync);

    /// <summary>Passes the codes to the next page, for this person only and nobody else who uses this browser.</summary>
    public static void HandOver(ITempDataDictionary tempData, Guid userId, IEnumerable<string> codes) =>
        tempData[CodesKey] = codes.Prepend(userId.ToString()).ToArray();

    public sealed class InputModel
    {
        public string? Proof { get; set; }
    }
}
