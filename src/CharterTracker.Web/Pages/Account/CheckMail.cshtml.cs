using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Account;

[AllowAnonymous]
public sealed class CheckMailModel(IHostEnvironment environment) : PageModel
{
    public const string MailKey = "Mail";

    /// <summary>In Development only.</summary>
    public string? MailFile { get; private set; }

    /// <summary>The name and not the id alone: what looks like a Guid comes back from TempData as one.</summary>
    public static string FileOf(Guid? mailId) => $"{mailId}.eml";

    public void OnGet() => MailFile = environment.IsDevelopment() ? TempData.Peek(MailKey) as string : null;
}
