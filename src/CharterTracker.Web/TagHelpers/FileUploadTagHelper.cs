using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>A field for a file to choose or, where scripts run, to drop.</summary>
[HtmlTargetElement("govuk-file-upload", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileUploadTagHelper : FormFieldTagHelper
{
    public string Label { get; set; } = "";

    public string? Accept { get; set; }

    public bool Multiple { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var passedOn = BecomeGroup(output);
        var wrapper = Markup.Element("div", "govuk-file-upload-wrapper", null,
            ("data-module", "govuk-file-upload"),
            ("data-i18n.choose-files-button", Multiple ? "Choose files" : null),
            ("data-i18n.drop-instruction", Multiple ? "or drop files" : null),
            ("data-i18n.no-file-chosen", Multiple ? "No files chosen" : null));
        wrapper.InnerHtml.AppendHtml(Markup.Void("input", Error is null ? "govuk-file-upload" : "govuk-file-upload govuk-file-upload--error",
            ("id", Id),
            ("name", Name),
            ("type", "file"),
            ("accept", Accept),
            ("multiple", Multiple ? "multiple" : null),
            ("aria-describedby", DescribedBy)).With(passedOn));
        output.Content.AppendHtml(LabelFor(Label)).AppendHtml(HintAndError()).AppendHtml(wrapper);
    }
}
