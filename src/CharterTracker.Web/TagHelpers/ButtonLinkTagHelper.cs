using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>A link that starts something and looks like a button.</summary>
[HtmlTargetElement("govuk-button-link", Attributes = "href")]
public sealed class ButtonLinkTagHelper : TagHelper
{
    public bool Secondary { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Secondary ? "govuk-button govuk-button--secondary" : "govuk-button");
        output.Attributes.SetAttribute("role", "button");
        output.Attributes.SetAttribute("draggable", "false");
        output.Attributes.SetAttribute("data-module", "govuk-button");
    }
}
