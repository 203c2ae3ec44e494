using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>The panel at the end of a journey; its title is the page's heading.</summary>
[HtmlTargetElement("govuk-panel", Attributes = "title")]
public sealed class PanelTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-panel govuk-panel--confirmation");
        var body = Markup.Element("div", "govuk-panel__body", text: null);
        body.InnerHtml.AppendHtml(content);
        output.Content.SetHtmlContent(Markup.Element("h1", "govuk-panel__title", Title)).AppendHtml(body);
    }
}
