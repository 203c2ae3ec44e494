using CharterTracker.Domain;
using CharterTracker.Domain.Wages;
using CharterTracker.Features.Wages;
using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>Says which rates of the real Living Wage may be out of date; nothing where none is. It stands wherever pay is judged.</summary>
[HtmlTargetElement("rates-notice", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RatesNoticeTagHelper(IMediator mediator) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var old = await mediator.Send(new GetOldRatesQuery(), ViewContext.HttpContext.RequestAborted);
        if (old.Value.Count > 0)
        {
            output.Content.SetHtmlContent(Markup.Element("div", "govuk-inset-text", TextOf(old.Value)));
        }
    }

    internal static string TextOf(IReadOnlyList<OldRate> rates)
    {
        var regions = string.Join(" and ", rates.Select(r => Region(r.Kind)));
        var since = string.Join(" ", rates.Select(r => r.AnnouncedOn is { } day
            ? $"The last one that we have for {Region(r.Kind)} was announced on {Formats.Day(day)}."
            : $"We do not know when the one for {Region(r.Kind)} was announced."));
        return $"The real Living Wage rates for {regions} may be out of date. {since} A new rate may have been announced since, so pay that meets the rate here may "
            + "not meet that one.";
    }

    private static string Region(WageKind kind) => kind == WageKind.RealLivingWageLondon ? "London" : "the UK";
}
