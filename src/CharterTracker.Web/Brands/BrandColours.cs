using CharterTracker.Domain.Schemes;
using CharterTracker.Web.Links;

namespace CharterTracker.Web.Brands;

/// <summary>A scheme's accent as a style sheet of its own: the content security policy allows nothing inline.</summary>
internal static class BrandColours
{
    public static string AddressOf(SchemeBrand brand) => PublicLinks.BrandColour(brand.Accent.TrimStart('#'));

    public static void MapBrandColours(this WebApplication app) =>
        app.MapGet(RouteTemplates.BrandColour, (string colour, HttpContext context) =>
        {
            // This check also makes the colour safe in a style sheet: only six hexadecimal digits pass it.
            if (Contrast.OnWhite($"#{colour}") < Contrast.TextMinimum)
            {
                return Results.NotFound();
            }
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text($":root{{--accent:#{colour}}}", "text/css");
        }).AllowAnonymous();
}
