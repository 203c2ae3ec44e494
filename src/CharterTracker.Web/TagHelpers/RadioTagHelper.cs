using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>One radio of a group.</summary>
[HtmlTargetElement("govuk-radio")]
public sealed class RadioTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public string? Hint { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Choices.AddAsync(context, output, Value, Hint);
}
