using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages;

/// <summary>The page that is shown when another cannot be. It answers any method, since any request can lead to it.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ProblemModel : PageModel
{
    [FromRoute]
    public int Code { get; set; }

    public string Heading { get; private set; } = "";

    public IReadOnlyList<string> Paragraphs { get; private set; } = [];

    /// <summary>The reference of the error in the log; null where nothing went wrong on our side.</summary>
    public string? Reference { get; private set; }

    /// <summary>The form of somebody whose session had ended, to be sent again; null where there is none.</summary>
    public InterruptedForm? Interrupted { get; private set; }

    public IActionResult OnGet() => Show();

    public IActionResult OnPost() => Show();

    private IActionResult Show()
    {
        var features = HttpContext.Features;
        if (features.Get<IStatusCodeReExecuteFeature>() is null && features.Get<IExceptionHandlerPathFeature>() is null)
        {
            return NotFound(); // Nothing failed: somebody typed this address.
        }
        ModelState.Clear();
        Interrupted = Code == StatusCodes.Status401Unauthorized ? features.Get<InterruptedForm>() : null;
        (Heading, Paragraphs) = Code switch
        {
            400 => ("We could not use that form", (IReadOnlyList<string>)["It may have been open for a long time, or cookies may be turned off. Go back, reload the page and send it again."]),
            401 when Interrupted is not null => ("Sign in again to send this",
            [
                "You were signed out, because the site was not used for a while. Nothing was sent, and what you typed is still on this page.",
            ]),
            401 or 403 => ("You cannot open this page", ["Your account is not allowed to see it. If you think it should be, ask the people who run your scheme."]),
            404 => ("Page not found", ["If you typed the address, check it. If you followed a link, it may be out of date, or it may be about something that is not yours to see."]),
            413 => ("The file is too big", ["Choose a smaller file, or split it, and try again."]),
            429 => ("Too many tries", ["Wait a few minutes, then try again."]),
            >= 500 => ("Something went wrong", ["It is our fault, not yours. What you had saved is safe. Try again in a few minutes."]),
            _ => ("This page cannot be shown", ["Go back and try again."]),
        };
        Reference = Code >= 500 ? ErrorPages.ReferenceOf(HttpContext) : null;
        return Page();
    }
}
