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
            .AppendHtml(Box(DateParts.Day, Id, "2", date?.Day))
            .AppendHtml(Box(DateParts.Month, $"{Id}-month", "2", date?.Month))
            .AppendHtml(Box(DateParts.Year, $"{Id}-year", "4", date?.Year));
        output.Content.SetHtmlContent(Fieldset(Label, boxes, role: "group"));
    }

    private TagBuilder Box(DateParts part, string id, string width, string? stored)
    {
        var name = NameOf(part);
        var isFaulty = Error is not null && FaultyParts().HasFlag(part);
        var group = Markup.Element("div", "govuk-form-group", text: null);
        group.InnerHtml
            .AppendHtml(Markup.Element("label", "govuk-label govuk-date-input__label", part.ToString(), ("for", id)))
            .AppendHtml(Markup.Void(
                "input", $"govuk-input govuk-date-input__input govuk-input--width-{width}{(isFaulty ? " govuk-input--error" : "")}",
                ("id", id),
                ("name", name),
                ("type", "text"),
                ("inputmode", "numeric"),
                ("value", Typed(part) ?? stored)));
        var item = Markup.Element("div", "govuk-date-input__item", text: null);
        item.InnerHtml.AppendHtml(group);
        return item;
    }

    /// <summary>The boxes to correct: all of them where the date is real and wrong for another reason.</summary>
    private DateParts FaultyParts()
    {
        var faulty = TypedDate.From(Typed(DateParts.Day), Typed(DateParts.Month), Typed(DateParts.Year)).FaultyParts;
        return faulty == DateParts.None ? DateParts.All : faulty;
    }

    private string NameOf(DateParts part) => $"{Name}.{part}";

    private string? Typed(DateParts part) =>
        ViewContext.ViewData.ModelState.TryGetValue(NameOf(part), out var entry) ? entry.AttemptedValue : null;
}
