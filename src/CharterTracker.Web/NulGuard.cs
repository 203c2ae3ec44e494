using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace CharterTracker.Web;

/// <summary>
/// No keyboard types the character NUL and PostgreSQL keeps no text with it. In an address it is a mistake; in a form it is left out,
/// so that nothing else of what somebody wrote is lost.
/// </summary>
internal static class NulGuard
{
    public static IApplicationBuilder UseNulGuard(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            var (path, query) = (context.Request.Path.Value ?? "", context.Request.QueryString.Value ?? "");
            if (!path.Contains('\0', StringComparison.Ordinal) && !query.Contains("%00", StringComparison.Ordinal))
            {
                return next(context);
            }
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
}

internal sealed class NulFreeTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var source = context.BindingInfo.BindingSource;
        return context.Metadata.ModelType == typeof(string) && source != BindingSource.Header && source != BindingSource.Body && source != BindingSource.Services
            ? new NulFreeTextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;
    }

    private sealed class NulFreeTextBinder(SimpleTypeModelBinder text) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await text.BindModelAsync(bindingContext);
            if (bindingContext.Result.Model is string typed && typed.Contains('\0', StringComparison.Ordinal))
            {
                bindingContext.Result = ModelBindingResult.Success(typed.Replace("\0", "", StringComparison.Ordinal));
            }
        }
    }
}
