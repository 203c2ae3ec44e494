using System.Globalization;
using CharterTracker.Features.Register;
using MediatR;
using Microsoft.Net.Http.Headers;

namespace CharterTracker.Web.Api;

/// <summary>
/// A public answer changes with the register's newest entry, with the day and with the program, and with nothing else: least of all
/// with a batch that waits for its embargo.
/// </summary>
internal static class PublicCache
{
    private static readonly string Program = typeof(PublicCache).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>Sets the headers; true where the reader holds this answer already and 304 is all they need.</summary>
    public static async Task<bool> IsHeldByAsync(this IMediator mediator, HttpContext context)
    {
        var version = (await mediator.Send(new GetRegisterHeadQuery(), context.RequestAborted)).Value;
        var tag = TagOf(string.Create(CultureInfo.InvariantCulture, $"{version.Size}-{version.Today:yyyyMMdd}"));
        return IsHeld(context, tag, version.LastChangedAt);
    }

    /// <summary>Another program may draw the same facts in another way.</summary>
    public static EntityTagHeaderValue TagOf(string facts) => new($"\"{facts}-{Program}\"", isWeak: true);

    public static bool IsHeld(HttpContext context, EntityTagHeaderValue tag, DateTimeOffset? lastChangedAt)
    {
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.LastModified = lastChangedAt;
        headers.CacheControl = new CacheControlHeaderValue { Public = true, NoCache = true };
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(held => held.Compare(tag, useStrongComparison: false) || held == EntityTagHeaderValue.Any);
    }
}
