using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Account;

[AllowAnonymous]
public sealed class CheckMailModel(IHostEnvironment environment) : PageModel
{
    public const string MailKey = "Mail";

    /// <summary>In Development only.</summary>
    public string? MailFile { get; private set; }

    public void OnGet() =>
        MailFile = environment.IsDevelopment() && TempData.Peek(MailKey) is string id && Guid.TryParse(id, out var mail) && mail != Guid.Empty ? $"{mail}.eml" : null;
}
