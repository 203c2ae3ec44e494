using CharterTracker.Features.EvidenceItems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace CharterTracker.Web.Security;

/// <summary>
/// Sends uploaded files safely: with the type that we found, to be saved rather than shown (pictures, which we have re-encoded, are shown),
/// and with nothing allowed to run or to load.
/// </summary>
internal static class EvidenceFiles
{
    private static readonly object Marker = new();

    /// <summary>Adds the headers of files. It comes before the site's own headers, so that for a file these win.</summary>
    public static IApplicationBuilder UseEvidenceHeaders(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                if (context.Items.ContainsKey(Marker))
                {
                    context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
                    context.Response.Headers.CacheControl = "no-store";
                    context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
                }
                return Task.CompletedTask;
            });
            return next(context);
        });

    public static FileStreamResult Evidence(this PageModel page, OpenedEvidence file)
    {
        page.HttpContext.Items[Marker] = true;
        var disposition = new ContentDispositionHeaderValue(file.ContentType.StartsWith("image/", StringComparison.Ordinal) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.FileName);
        page.Response.Headers.ContentDisposition = disposition.ToString();
        return new FileStreamResult(file.Content, file.ContentType);
    }
}
