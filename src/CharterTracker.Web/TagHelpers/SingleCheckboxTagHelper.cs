using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>A checkbox for one statement to agree to, bound to a bool.</summary>
[HtmlTargetElement("govuk-checkbox-single", Attributes = "for")]
public sealed class SingleCheckboxTagHelper : FormFieldTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var passedOn = BecomeGroup(output);
        var isTicked = Value?.StartsWith("true", StringComparison.OrdinalIgnoreCase) == true;

        var label = Markup.Element("label", "govuk-label govuk-checkboxes__label", null, ("for", Id));
        label.InnerHtml.AppendHtml(text);
        var item = Markup.Element("div", "govuk-checkboxes__item", text: null);
        item.InnerHtml
            .AppendHtml(Markup.Void("input", "govuk-checkboxes__input",
                ("id", Id),
                ("name", Name),
                ("type", "checkbox"),
                ("value", "true"),
                ("checked", isTicked ? "checked" : null),
                ("aria-describedby", DescribedBy)).With(passedOn))
            .AppendHtml(label);
        var group = Markup.Element("div", "govuk-checkboxes", null, ("data-module", "govuk-checkboxes"));
        group.InnerHtml.AppendHtml(item);

        // The hidden value says "not ticked", so that a page shown again after an error remembers it.
        var unticked = new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes = { ["type"] = "hidden", ["name"] = Name, ["value"] = "false" },
        };
        output.Content.SetHtmlContent(HintAndError()).AppendHtml(group).AppendHtml(unticked);
    }
}
