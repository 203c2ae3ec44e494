using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>A state as a word, in one of four roles; never the colour alone.</summary>
[HtmlTargetElement("status-pill")]
public sealed class StatusPillTagHelper : TagHelper
{
    /// <summary>good, warn, bad or quiet.</summary>
    public string Kind { get; set; } = "quiet";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Kind is not ("good" or "warn" or "bad" or "quiet"))
        {
            throw new InvalidOperationException($"A status pill is good, warn, bad or quiet, not '{Kind}'");
        }
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"pill pill--{Kind}");
    }
}
