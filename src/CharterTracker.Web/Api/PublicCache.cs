using System.Globalization;
using CharterTracker.Features.Register;
using MediatR;
using Microsoft.Net.Http.Headers;

namespace CharterTracker.Web.Api;

/// <summary>
/// HTTP caching of public answers, which change only with the register's newest entry, with an erasure, with the day and with the program.
/// A batch that waits for its embargo does not change them.
/// </summary>
internal static class PublicCache
{
    private static readonly string Program = typeof(PublicCache).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>Sets the caching headers, and returns whether the reader has this answer already and needs no more than 304.</summary>
    public static async Task<bool> IsHeldByAsync(this IMediator mediator, HttpContext context)
    {
        var version = (await mediator.Send(new GetRegisterHeadQuery(), context.RequestAborted)).Value;
        var tag = TagOf(string.Create(CultureInfo.InvariantCulture, $"{version.Size}-{version.Erasures}-{version.Today:yyyyMMdd}"));
        return IsHeld(context, tag, version.LastChangedAt);
    }

    /// <summary>The entity tag of an answer. It names the program, since another version may show the same facts in another way.</summary>
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
