using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>A text box of several lines.</summary>
[HtmlTargetElement("govuk-textarea", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper : FormFieldTagHelper
{
    public string Label { get; set; } = "";

    public int Rows { get; set; } = 5;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var passedOn = BecomeGroup(output);
        var textarea = Markup.Element("textarea", Error is null ? "govuk-textarea" : "govuk-textarea govuk-textarea--error", text: null,
            ("id", Id),
            ("name", Name),
            ("rows", Rows.ToString(CultureInfo.InvariantCulture)),
            ("aria-describedby", DescribedBy)).With(passedOn);
        // A browser drops the first line break of a textarea, so one of ours goes before the text.
        textarea.InnerHtml.AppendHtml("\n").Append(Value ?? "");
        output.Content.AppendHtml(LabelFor(Label)).AppendHtml(HintAndError()).AppendHtml(textarea);
    }
}
