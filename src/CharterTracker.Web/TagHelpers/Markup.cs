using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>Builds elements from text, which is always encoded. An attribute without a value is left out.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string classes, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var element = new TagBuilder(name);
        element.AddCssClass(classes);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                element.Attributes[attribute] = value;
            }
        }
        if (text is not null)
        {
            element.InnerHtml.Append(text);
        }
        return element;
    }

    public static TagBuilder Void(string name, string classes, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var element = Element(name, classes, text: null, attributes);
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    /// <summary>Copies attributes of the element in the page, such as maxlength or data-…, to the control.</summary>
    public static TagBuilder With(this TagBuilder element, IEnumerable<TagHelperAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Name == "class")
            {
                element.AddCssClass($"{attribute.Value}");
            }
            else
            {
                element.Attributes[attribute.Name] = attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : $"{attribute.Value}";
            }
        }
        return element;
    }
}
