using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>One checkbox of a group.</summary>
[HtmlTargetElement("govuk-checkbox")]
public sealed class CheckboxTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public string? Hint { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Choices.AddAsync(context, output, Value, Hint);
}
