using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.PageSupport;

/// <summary>The steps that page models are made of: read what a page shows, send a command, confirm that it is done.</summary>
internal static class PageSteps
{
    /// <summary>Sends a request and returns its result as it is, for a page that answers a failure in its own way.</summary>
    public static Task<TResponse> SendAsync<TResponse>(this PageModel page, IRequest<TResponse> request) =>
        page.HttpContext.RequestServices.GetRequiredService<IMediator>().Send(request, page.HttpContext.RequestAborted);

    /// <summary>Sends a command and returns the response that follows. After a failure the page is shown again with its message.</summary>
    /// <param name="page">The page that was posted.</param>
    /// <param name="command">What was asked for.</param>
    /// <param name="onDone">The response after success.</param>
    /// <param name="onFailed">Shows the page again; null for a page that needs nothing to be shown.</param>
    public static async Task<IActionResult> SendAsync(
        this PageModel page, ICommand<Result> command, Func<Task<IActionResult>> onDone, Func<Task<IActionResult>>? onFailed = null)
    {
        var result = await page.SendAsync(command);
        return result.Failure is null ? await onDone() : await page.ShowFailureAsync(result.Failure, onFailed);
    }

    /// <inheritdoc cref="SendAsync(PageModel, ICommand{Result}, Func{Task{IActionResult}}, Func{Task{IActionResult}}?)"/>
    public static Task<IActionResult> SendAsync(
        this PageModel page, ICommand<Result> command, Func<IActionResult> onDone, Func<Task<IActionResult>>? onFailed = null) =>
        page.SendAsync(command, () => Task.FromResult(onDone()), onFailed);

    /// <summary>Sends a command that returns a value, which the next step is given.</summary>
    /// <inheritdoc cref="SendAsync(PageModel, ICommand{Result}, Func{Task{IActionResult}}, Func{Task{IActionResult}}?)"/>
    public static async Task<IActionResult> SendAsync<T>(
        this PageModel page, ICommand<Result<T>> command, Func<T, IActionResult> onDone, Func<Task<IActionResult>>? onFailed = null)
    {
        var result = await page.SendAsync(command);
        return result.Failure is null ? onDone(result.Value) : await page.ShowFailureAsync(result.Failure, onFailed);
    }

    /// <summary>Reads what a page shows, and shows it; a failure is answered in its place.</summary>
    public static Task<IActionResult> ReadAsync<T>(this PageModel page, IRequest<Result<T>> request, Action<T> onRead) =>
        page.ReadAsync(request, value =>
        {
            onRead(value);
            return Task.FromResult<IActionResult>(page.Page());
        });

    /// <summary>Reads the first of several things that a page shows, and passes it to the next step.</summary>
    public static async Task<IActionResult> ReadAsync<T>(this PageModel page, IRequest<Result<T>> request, Func<T, Task<IActionResult>> onRead)
    {
        var result = await page.SendAsync(request);
        return result.Failure is null ? await onRead(result.Value) : page.ShowFailure(result.Failure);
    }

    /// <summary>Has the next page say, once, what was done.</summary>
    public static void Confirm(this PageModel page, string text) => page.TempData[Confirmation.Key] = text;

    /// <summary>Has the next page say what was done, and leads there.</summary>
    /// <param name="undo">The form of a button there that takes it back; null where nothing does.</param>
    public static IActionResult Confirm(this PageModel page, string text, string next, Undo? undo = null)
    {
        page.Confirm(text);
        if (undo is not null)
        {
            page.TempData[Confirmation.UndoKey] = undo.ToCells();
        }
        return new RedirectResult(next);
    }
}
