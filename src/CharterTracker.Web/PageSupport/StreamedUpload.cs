using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CharterTracker.Web.PageSupport;

/// <summary>
/// A form whose file is read as it arrives. The framework would write a large file to disk to be able to read the form twice; this
/// reads the fields, which come first, checks the antiforgery token among them, and hands over the file unread.
/// </summary>
/// <param name="File">The file, unread; null where none was chosen.</param>
internal sealed record StreamedUpload(FormCollection Fields, Stream? File)
{
    private const int MaxFields = 1_500;
    private const int MaxFieldBytes = 4 * 1024;
    private const int MaxBoundary = 70;

    /// <summary>The fields and the unread file; null where the request is no such form, or its antiforgery token is not ours.</summary>
    public static async Task<StreamedUpload?> ReadAsync(HttpContext http, IAntiforgery antiforgery)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > MaxBoundary)
        {
            return null;
        }
        var reader = new MultipartReader(boundary, http.Request.Body);
        var fields = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        Stream? file = null;
        while (file is null && await reader.ReadNextSectionAsync(http.RequestAborted) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                return null;
            }
            if (disposition.IsFileDisposition())
            {
                // A form in which nothing was chosen sends an empty file without a name.
                var name = HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
                file = string.IsNullOrEmpty(name) ? null : section.Body;
            }
            else
            {
                var value = await FormFields.ReadAsync(section.Body, MaxFieldBytes, http.RequestAborted);
                var key = HeaderUtilities.RemoveQuotes(disposition.Name).Value;
                if (value is null || string.IsNullOrEmpty(key) || fields.Count >= MaxFields)
                {
                    return null;
                }
                fields[key] = StringValues.Concat(fields.GetValueOrDefault(key), value);
            }
        }
        var form = new FormCollection(fields);
        http.Features.Set<IFormFeature>(new FormFeature(form));
        return await antiforgery.IsRequestValidAsync(http) ? new StreamedUpload(form, file) : null;
    }

    /// <summary>The fields for the usual binders.</summary>
    public IValueProvider Values() => new FormValueProvider(BindingSource.Form, Fields, CultureInfo.CurrentCulture);
}

/// <summary>Keeps the framework from reading the form before the page does.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class StreamedFormAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
