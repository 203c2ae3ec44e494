using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>A link in the page's header, marked as current in its part of the site.</summary>
[HtmlTargetElement("site-nav-link", Attributes = "href")]
public sealed class SiteNavLinkTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var path = ViewContext.HttpContext.Request.Path;
        var current = path == Href ? "page" : path.StartsWithSegments(Href) ? "true" : null;
        var link = Markup.Element("a", "site-nav__link", null, ("href", Href), ("aria-current", current));
        link.InnerHtml.AppendHtml(text);
        output.TagName = "li";
        output.Content.SetHtmlContent(link);
    }
}
