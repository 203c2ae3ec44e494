using System.Diagnostics;
using CharterTracker.Web.Links;
using Microsoft.AspNetCore.Diagnostics;

namespace CharterTracker.Web.PageSupport;

/// <summary>The pages for failures (problem+json under /api), which say what to do and never how the product is built.</summary>
internal static class ErrorPages
{
    public static IServiceCollection AddErrorPages(this IServiceCollection services) =>
        services
            .AddProblemDetails(options => options.CustomizeProblemDetails = problem => problem.ProblemDetails.Extensions["reference"] = ReferenceOf(problem.HttpContext))
            .AddExceptionHandler<UnexpectedErrorLog>();

    /// <summary>The reference of an error, which the person quotes and the log holds.</summary>
    public static string ReferenceOf(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) =>
        app
            .UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = PublicLinks.Problem(StatusCodes.Status500InternalServerError),
                // UnexpectedErrorLog has logged it with the reference, so the framework need not log it again.
                SuppressDiagnosticsCallback = _ => true,
            })
            .UseWhen(IsApi, api => api.UseStatusCodePages())
            .UseWhen(context => !IsApi(context), pages => pages.UseStatusCodePagesWithReExecute(RouteTemplates.Problem));

    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(RouteTemplates.Api);
}

/// <summary>Logs an unexpected error, once, under the reference that the page shows.</summary>
internal sealed class UnexpectedErrorLog(ILogger<UnexpectedErrorLog> logger, IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        logger.LogError(exception, "Unexpected error, reference {Reference}", ErrorPages.ReferenceOf(httpContext));
        if (!ErrorPages.IsApi(httpContext))
        {
            return false;
        }
        httpContext.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext });
    }
}
