using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>Every error in ModelState, in the order of the fields on the page, each linked to its field.</summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (ViewContext.ViewData.ModelState.ErrorCount > 0)
        {
            output.Content.SetHtmlContent(new Summary(ViewContext));
        }
    }

    /// <summary>
    /// The content of the summary, drawn when the buffered page is written: only then is the order of the fields below it known.
    /// </summary>
    private sealed class Summary(ViewContext page) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var order = FieldOrder.For(page);
            var list = Markup.Element("ul", "govuk-list govuk-error-summary__list", text: null);
            var errors =
                from entry in page.ViewData.ModelState
                where entry.Value.Errors.Count > 0
                orderby order.PositionOf(entry.Key)
                select (entry.Key, entry.Value.Errors);
            foreach (var (name, messages) in errors)
            {
                var hasField = order.PositionOf(name) != int.MaxValue;
                foreach (var message in hasField ? messages.Take(1) : messages)
                {
                    var item = new TagBuilder("li");
                    if (hasField)
                    {
                        var link = new TagBuilder("a") { Attributes = { ["href"] = $"#{FieldIds.For(name)}" } };
                        link.InnerHtml.Append(message.ErrorMessage);
                        item.InnerHtml.AppendHtml(link);
                    }
                    else
                    {
                        item.InnerHtml.Append(message.ErrorMessage);
                    }
                    list.InnerHtml.AppendHtml(item);
                }
            }

            var body = Markup.Element("div", "govuk-error-summary__body", text: null);
            body.InnerHtml.AppendHtml(list);
            var alert = new TagBuilder("div") { Attributes = { ["role"] = "alert" } };
            alert.InnerHtml.AppendHtml(Markup.Element("h2", "govuk-error-summary__title", "There is a problem")).AppendHtml(body);
            var summary = Markup.Element("div", "govuk-error-summary", null, ("data-module", "govuk-error-summary"));
            summary.InnerHtml.AppendHtml(alert);
            summary.WriteTo(writer, encoder);
        }
    }
}
