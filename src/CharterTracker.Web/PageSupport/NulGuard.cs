using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace CharterTracker.Web.PageSupport;

/// <summary>
/// Keeps the character NUL out of text, since no keyboard types it and PostgreSQL cannot store it. The server refuses it in a path and the
/// framework in a plain form; in a query it is refused here, and from a form with files it is removed.
/// </summary>
internal static class NulGuard
{
    public static IApplicationBuilder UseNulGuard(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            if (context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) != true)
            {
                return next(context);
            }
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
}

/// <summary>Provides the binder that removes NUL from text.</summary>
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
