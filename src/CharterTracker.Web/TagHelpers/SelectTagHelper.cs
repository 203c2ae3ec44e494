using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>A select for one choice from a long list.</summary>
[HtmlTargetElement("govuk-select", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : FormFieldTagHelper
{
    public string Label { get; set; } = "";

    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var passedOn = BecomeGroup(output);
        var select = Markup.Element("select", Error is null ? "govuk-select" : "govuk-select govuk-select--error", text: null,
            ("id", Id),
            ("name", Name),
            ("aria-describedby", DescribedBy)).With(passedOn);
        var chosen = Value;
        foreach (var item in Items)
        {
            var option = new TagBuilder("option") { Attributes = { ["value"] = item.Value } };
            if (string.IsNullOrEmpty(chosen) ? item.Selected : string.Equals(item.Value, chosen, StringComparison.OrdinalIgnoreCase))
            {
                option.Attributes["selected"] = "selected";
            }
            if (item.Disabled)
            {
                option.Attributes["disabled"] = "disabled";
            }
            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }
        output.Content.AppendHtml(LabelFor(Label)).AppendHtml(HintAndError()).AppendHtml(select);
    }
}
