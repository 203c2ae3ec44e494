using System.Globalization;
using CharterTracker.Features.Mail;
using CharterTracker.Web.Links;
using Microsoft.Extensions.Options;

namespace CharterTracker.Web.Startup;

/// <summary>The files that machines look for: security.txt (where to report a weakness) and robots.txt (what a crawler may read).</summary>
internal static class WellKnown
{
    public static void MapWellKnown(this WebApplication app)
    {
        app.MapGet(PublicLinks.SecurityContact, (IOptions<SiteOptions> site, TimeProvider clock) =>
        {
            // RFC 9116 asks for a date less than a year away. It moves on with every request, for as long as the site is run.
            var expires = clock.GetUtcNow().AddDays(180).ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture);
            return Results.Text(
                $"Contact: {site.Value.SecurityContactAddress}\nExpires: {expires}\nPreferred-Languages: en\nCanonical: {site.Value.LinkTo(PublicLinks.SecurityContact)}\n");
        }).AllowAnonymous();

        app.MapGet(PublicLinks.Robots, () => Results.Text(
            string.Concat(Areas.All.Select(area => $"Disallow: {area.Path}\n").Prepend("User-agent: *\n")))).AllowAnonymous();
    }
}
