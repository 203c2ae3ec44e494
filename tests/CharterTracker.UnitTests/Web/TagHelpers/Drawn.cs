using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.UnitTests.Web.TagHelpers;

/// <summary>A page that tag helpers are drawn on, without a server.</summary>
internal sealed class Drawn
{
    private readonly EmptyModelMetadataProvider _metadata = new();

    public Drawn() =>
        Page = new ViewContext
        {
            HttpContext = new DefaultHttpContext(),
            ViewData = new ViewDataDictionary(_metadata, Errors),
        };

    public ModelStateDictionary Errors { get; } = new();

    public ViewContext Page { get; }

    public ModelExpression Field<T>(string name, T? value = default) =>
        new(name, new ModelExplorer(_metadata, _metadata.GetMetadataForType(typeof(T)), value));

    public static async Task<string> HtmlAsync(TagHelper helper, string content = "", IDictionary<object, object>? items = null, params TagHelperAttribute[] attributes) =>
        Write(await RunAsync(helper, content, items, null, attributes));

    /// <summary>Parent and children share a context, as Razor arranges it.</summary>
    public static async Task<string> GroupAsync(TagHelper parent, params (TagHelper Helper, string Text)[] children) =>
        Write(await RunAsync(parent, "", new Dictionary<object, object>(), children, []));

    public static async Task<TagHelperOutput> RunAsync(
        TagHelper helper, string content, IDictionary<object, object>? items, (TagHelper Helper, string Text)[]? children, TagHelperAttribute[] attributes)
    {
        var shared = items ?? new Dictionary<object, object>();
        var output = new TagHelperOutput("x", [.. attributes], async (_, _) =>
        {
            var inner = new DefaultTagHelperContent();
            foreach (var (child, text) in children ?? [])
            {
                await RunAsync(child, text, shared, null, []);
            }
            return inner.SetContent(content);
        });
        await helper.ProcessAsync(new TagHelperContext("x", [], shared, "1"), output);
        return output;
    }

    public static string Write(TagHelperOutput output)
    {
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
