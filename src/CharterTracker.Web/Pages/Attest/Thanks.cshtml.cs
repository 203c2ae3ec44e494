using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Attest;

[AllowAnonymous]
public sealed class ThanksModel : PageModel;
