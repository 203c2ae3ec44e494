using System.Globalization;
using CharterTracker.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>Three boxes for a date that people know by heart; <see cref="DateInputBinder"/> reads them.</summary>
[HtmlTargetElement("govuk-date-input", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateInputTagHelper : FormFieldTagHelper
{
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        BecomeGroup(output);
        var date = For.Model switch
        {
            TypedDate typed => typed,
            DateOnly real => TypedDate.FromStored(real.ToString(TypedDate.Format, CultureInfo.InvariantCulture)),
            _ => null,
        };
        var boxes = Markup.Element("div", "govuk-date-input", text: null);
        // The first box carries the field's own id: the error summary links to it.
        boxes.InnerHtml
            .AppendHtml(Box("Day", Id, "2", date?.Day))
            .AppendHtml(Box("Month", $"{Id}-month", "2", date?.Month))
            .AppendHtml(Box("Year", $"{Id}-year", "4", date?.Year));
        output.Content.SetHtmlContent(Fieldset(Label, boxes, role: "group"));
    }

    private TagBuilder Box(string part, string id, string width, string? stored)
    {
        var name = $"{Name}.{part}";
        var typed = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;
        var group = Markup.Element("div", "govuk-form-group", text: null);
        group.InnerHtml
            .AppendHtml(Markup.Element("label", "govuk-label govuk-date-input__label", part, ("for", id)))
            .AppendHtml(Markup.Void("input", $"govuk-input govuk-date-input__input govuk-input--width-{width}{(Error is null ? "" : " govuk-input--error")}",
                ("id", id),
                ("name", name),
                ("type", "text"),
                ("inputmode", "numeric"),
                ("value", typed ?? stored)));
        var item = Markup.Element("div", "govuk-date-input__item", text: null);
        item.InnerHtml.AppendHtml(group);
        return item;
    }
}
