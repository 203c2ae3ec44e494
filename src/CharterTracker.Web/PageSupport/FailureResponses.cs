using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.PageSupport;

/// <summary>The only place that maps a failure to a response.</summary>
public static class FailureResponses
{
    /// <summary>Whether a field has an error: a form that is folded away then opens to show it.</summary>
    public static bool HasErrorOn(this PageModel page, string field) => page.ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0;

    /// <summary>
    /// Shows the page again where the person can correct something; what was typed is kept, since fields read it from ModelState.
    /// </summary>
    /// <param name="page">The page that was posted.</param>
    /// <param name="failure">What came of it.</param>
    /// <param name="show">Reads what the page shows; null for a page that needs nothing.</param>
    public static async Task<IActionResult> ShowFailureAsync(this PageModel page, Failure failure, Func<Task<IActionResult>>? show = null)
    {
        switch (failure)
        {
            case Failure.NotFound:
                return page.NotFound();
            case Failure.Forbidden:
                // Not Forbid(): a person who is signed in and not allowed gains nothing from the sign-in page.
                return page.StatusCode(StatusCodes.Status403Forbidden);
            case Failure.NotDeclared undeclared:
                return page.AskForDeclaration(undeclared);
            case Failure.Invalid invalid:
                foreach (var error in invalid.Errors)
                {
                    page.ModelState.AddModelError(error.Field.Length == 0 ? "" : $"Input.{error.Field}", error.Message);
                }
                return show is null ? page.Page() : await show();
            case Failure.Conflict conflict:
                page.ModelState.AddModelError("", conflict.Message);
                return show is null ? page.Page() : await show();
            default:
                throw new InvalidOperationException($"No response is known for {failure.GetType().Name}");
        }
    }

    /// <summary>Answers a failure on a page that only reads, and has nothing to show again.</summary>
    public static IActionResult ShowFailure(this PageModel page, Failure failure) => failure switch
    {
        Failure.NotFound => page.NotFound(),
        Failure.Forbidden => page.StatusCode(StatusCodes.Status403Forbidden),
        Failure.NotDeclared undeclared => page.AskForDeclaration(undeclared),
        _ => page.BadRequest(),
    };

    /// <summary>
    /// The failure with the field names of one item, for a page on which each item has a form of its own, with fields told apart by the
    /// item's id.
    /// </summary>
    public static Failure ForItem(this Failure failure, Guid id) => failure is Failure.Invalid invalid
        ? new Failure.Invalid([.. invalid.Errors.Select(e => e with { Field = $"{e.Field}[{id}]" })])
        : failure;

    /// <summary>Sends the reader to the declaration of interests, and afterwards back to the page they asked for.</summary>
    private static RedirectResult AskForDeclaration(this PageModel page, Failure.NotDeclared undeclared) =>
        new(AssessLinks.Conflict(undeclared.ApplicationId, page.Request.Path));
}
