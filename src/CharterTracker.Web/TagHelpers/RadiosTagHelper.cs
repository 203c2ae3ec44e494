using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>Radios for one choice from a few.</summary>
[HtmlTargetElement("govuk-radios", Attributes = "for")]
public sealed class RadiosTagHelper : FormFieldTagHelper
{
    public string Legend { get; set; } = "";

    public bool Inline { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var choices = await Choices.CollectAsync(context, output);
        BecomeGroup(output);
        var classes = Inline ? "govuk-radios govuk-radios--inline" : "govuk-radios";
        var chosen = Value;
        var radios = choices.Draw("radios", "radio", classes, Id, Name, value => string.Equals(value, chosen, StringComparison.OrdinalIgnoreCase));
        output.Content.SetHtmlContent(Fieldset(Legend, radios));
    }
}
