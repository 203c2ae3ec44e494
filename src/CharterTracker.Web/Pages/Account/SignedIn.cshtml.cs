using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Account;

/// <summary>The page on which signing in ends for somebody whose form waits in another tab.</summary>
public sealed class SignedInModel : PageModel
{
}
