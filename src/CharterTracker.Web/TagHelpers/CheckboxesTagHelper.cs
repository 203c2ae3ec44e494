using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>Checkboxes for any number of choices, bound to a list of strings.</summary>
[HtmlTargetElement("govuk-checkboxes", Attributes = "for")]
public sealed class CheckboxesTagHelper : FormFieldTagHelper
{
    public string Legend { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var choices = await Choices.CollectAsync(context, output);
        BecomeGroup(output);
        var chosen = Chosen().ToHashSet(StringComparer.OrdinalIgnoreCase);
        output.Content.SetHtmlContent(Fieldset(Legend, choices.Draw("checkboxes", "checkbox", "govuk-checkboxes", Id, Name, chosen.Contains)));
    }

    private IEnumerable<string> Chosen() => (Entry?.RawValue ?? For.Model) switch
    {
        string one => [one],
        IEnumerable many => many.Cast<object>().Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
        _ => [],
    };
}
