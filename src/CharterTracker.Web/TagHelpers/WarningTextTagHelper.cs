using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>A warning about consequences, shown before something is done.</summary>
[HtmlTargetElement("govuk-warning-text")]
public sealed class WarningTextTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-warning-text");
        var text = Markup.Element("strong", "govuk-warning-text__text", text: null);
        text.InnerHtml.AppendHtml(Markup.Element("span", "govuk-visually-hidden", "Warning")).Append(" ").AppendHtml(content);
        output.Content
            .SetHtmlContent(Markup.Element("span", "govuk-warning-text__icon", "!", ("aria-hidden", "true")))
            .AppendHtml(text);
    }
}
