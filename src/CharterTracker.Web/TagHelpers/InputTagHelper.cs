using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>A text box of one line. A password is never sent back to the page.</summary>
[HtmlTargetElement("govuk-input", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : FormFieldTagHelper
{
    public string Label { get; set; } = "";

    public string Type { get; set; } = "text";

    public string? Inputmode { get; set; }

    public string? Autocomplete { get; set; }

    public string? Width { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var passedOn = BecomeGroup(output);
        var classes = "govuk-input";
        if (Error is not null)
        {
            classes += " govuk-input--error";
        }
        if (Width is not null)
        {
            classes += $" govuk-input--width-{Width}";
        }
        // An input of type number changes on scrolling, rounds, and drops letters unseen, so it loses what was typed.
        var isNumber = Type == "number";
        var input = Markup.Void("input", classes,
            ("id", Id),
            ("name", Name),
            ("type", isNumber ? "text" : Type),
            ("inputmode", Inputmode ?? (isNumber ? "numeric" : null)),
            ("autocomplete", Autocomplete),
            ("spellcheck", Type is "email" or "password" ? "false" : null),
            ("aria-describedby", DescribedBy),
            ("value", Type == "password" ? null : Value)).With(passedOn);

        output.Content.AppendHtml(LabelFor(Label)).AppendHtml(HintAndError());
        if (Prefix is null && Suffix is null)
        {
            output.Content.AppendHtml(input);
            return;
        }
        var wrapper = Markup.Element("div", "govuk-input__wrapper", text: null);
        if (Prefix is not null)
        {
            wrapper.InnerHtml.AppendHtml(Markup.Element("div", "govuk-input__prefix", Prefix, ("aria-hidden", "true")));
        }
        wrapper.InnerHtml.AppendHtml(input);
        if (Suffix is not null)
        {
            wrapper.InnerHtml.AppendHtml(Markup.Element("div", "govuk-input__suffix", Suffix, ("aria-hidden", "true")));
        }
        output.Content.AppendHtml(wrapper);
    }
}
