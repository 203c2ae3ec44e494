using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>
/// Links to the pages of a list. They keep the rest of the query string, so that every page can be shared. Nothing is drawn where one page
/// is enough.
/// </summary>
[HtmlTargetElement("govuk-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper : TagHelper
{
    public int Page { get; set; }

    public int Total { get; set; }

    public int PageSize { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private int Pages => (Total + PageSize - 1) / PageSize;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", "Pages");
        if (Page > 1)
        {
            output.Content.AppendHtml(Step("prev", "Previous", Page - 1));
        }
        var list = Markup.Element("ul", "govuk-pagination__list", text: null);
        var last = 0;
        foreach (var number in Enumerable.Range(1, Pages).Where(n => n == 1 || n == Pages || Math.Abs(n - Page) <= 1))
        {
            if (number > last + 1)
            {
                list.InnerHtml.AppendHtml(Markup.Element("li", "govuk-pagination__item govuk-pagination__item--ellipsis", "⋯"));
            }
            list.InnerHtml.AppendHtml(Numbered(number));
            last = number;
        }
        output.Content.AppendHtml(list);
        if (Page < Pages)
        {
            output.Content.AppendHtml(Step("next", "Next", Page + 1));
        }
    }

    private TagBuilder Numbered(int number)
    {
        var isCurrent = number == Page;
        var item = Markup.Element("li", isCurrent ? "govuk-pagination__item govuk-pagination__item--current" : "govuk-pagination__item", text: null);
        item.InnerHtml.AppendHtml(Markup.Element("a", "govuk-link govuk-pagination__link", number.ToString(CultureInfo.CurrentCulture),
            ("href", Address(number)),
            ("aria-label", $"Page {number}"),
            ("aria-current", isCurrent ? "page" : null)));
        return item;
    }

    private TagBuilder Step(string direction, string word, int number)
    {
        var link = Markup.Element("a", "govuk-link govuk-pagination__link", null, ("href", Address(number)), ("rel", direction));
        var title = Markup.Element("span", "govuk-pagination__link-title", word);
        title.InnerHtml.AppendHtml(Markup.Element("span", "govuk-visually-hidden", " page"));
        link.InnerHtml.AppendHtml(title);
        var step = Markup.Element("div", $"govuk-pagination__{direction}", text: null);
        step.InnerHtml.AppendHtml(link);
        return step;
    }

    private string Address(int number)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(
            from pair in request.Query
            where !string.Equals(pair.Key, "page", StringComparison.OrdinalIgnoreCase)
            from value in pair.Value
            select KeyValuePair.Create(pair.Key, value))
        {
            { "page", number.ToString(CultureInfo.InvariantCulture) },
        };
        return $"{request.PathBase}{request.Path}{query.ToQueryString()}";
    }
}
