using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Account;

[AllowAnonymous]
public sealed class CheckMailModel(IHostEnvironment environment) : PageModel
{
    public const string MailKey = "Mail";

    /// <summary>The name of the file that the mail was written to; in Development only.</summary>
    public string? MailFile { get; private set; }

    /// <summary>
    /// The name of a mail's file. TempData carries this and not the id alone, since it would return a text that looks like a Guid as one.
    /// </summary>
    public static string FileOf(Guid? mailId) => $"{mailId}.eml";

    public void OnGet() => MailFile = environment.IsDevelopment() ? TempData.Peek(MailKey) as string : null;
}
