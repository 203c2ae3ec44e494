using Microsoft.AspNetCore.StaticAssets;

namespace CharterTracker.Web.Security;

/// <summary>The headers of every response, also of errors.</summary>
internal static class SiteHeaders
{
    // Custom headers rather than the package's document headers: those skip what is not HTML, and a file that is opened directly needs them
    // too.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSiteHeaders(this WebApplication app)
    {
        var headers = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddCustomHeader("Content-Security-Policy", ContentSecurityPolicy)
            .AddCustomHeader("Cross-Origin-Opener-Policy", "same-origin")
            .AddCustomHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
            // Our addresses may hold a token: no other site is told where a visitor came from.
            .AddCustomHeader("Referrer-Policy", "same-origin")
            .RemoveServerHeader();
        if (!app.Environment.IsDevelopment())
        {
            // One year, also where a proxy terminates TLS. Over plain http browsers ignore it.
            headers.AddCustomHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return app.UseSecurityHeaders(headers);
    }

    /// <summary>Forbids browsers and proxies to store what somebody saw while signed in.</summary>
    public static IApplicationBuilder UseNoStoreWhereSignedIn(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                if (context.User.Identity is { IsAuthenticated: true } && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                {
                    context.Response.Headers.CacheControl = "no-store";
                }
                return Task.CompletedTask;
            });
            return next(context);
        });
}
