using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>A pill that shows a state as a word, in one of four kinds; never by colour alone.</summary>
[HtmlTargetElement("status-pill")]
public sealed class StatusPillTagHelper : TagHelper
{
    /// <summary>The kind of pill: good, warn, bad or quiet.</summary>
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
