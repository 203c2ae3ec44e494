using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages;

[AllowAnonymous]
public sealed class IndexModel : PageModel;
