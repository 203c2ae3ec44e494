using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>Folded text, with more to read for those who need it.</summary>
[HtmlTargetElement("govuk-details", Attributes = "summary")]
public sealed class DetailsTagHelper : TagHelper
{
    public string Summary { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-details");
        var summary = Markup.Element("summary", "govuk-details__summary", text: null);
        summary.InnerHtml.AppendHtml(Markup.Element("span", "govuk-details__summary-text", Summary));
        var text = Markup.Element("div", "govuk-details__text", text: null);
        text.InnerHtml.AppendHtml(content);
        output.Content.SetHtmlContent(summary).AppendHtml(text);
    }
}
