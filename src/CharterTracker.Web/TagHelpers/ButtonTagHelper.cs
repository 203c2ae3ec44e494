using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>A button that submits its form; a second click within a second is ignored.</summary>
[HtmlTargetElement("govuk-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public bool Secondary { get; set; }

    public bool Warning { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes["class"]?.Value;
        var classes = "govuk-button" + (Secondary ? " govuk-button--secondary" : "") + (Warning ? " govuk-button--warning" : "");
        output.Attributes.SetAttribute("class", own is null ? classes : $"{classes} {own}");
        if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }
        output.Attributes.SetAttribute("data-module", "govuk-button");
        output.Attributes.SetAttribute("data-prevent-double-click", "true");
    }
}
