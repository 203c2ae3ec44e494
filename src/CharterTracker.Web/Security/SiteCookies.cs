using CharterTracker.Web.Links;

namespace CharterTracker.Web.Security;

/// <summary>
/// The cookies of this site: for this host only, over https only, not readable by scripts. Development runs on plain http, where a browser
/// refuses the <c>__Host-</c> prefix, so it is left off there.
/// </summary>
internal static class SiteCookies
{
    public const string Session = "session";
    public const string Forms = "forms";
    public const string Contrast = "contrast";
    public const string Confirmation = "confirmation";

    /// <summary>Every cookie that the site may set, as <c>/cookies</c> lists them. A new one is added here.</summary>
    public static IReadOnlyList<SiteCookie> All { get; } =
    [
        new(Forms, "makes sure that a form was sent from this site by you", "until you close the browser"),
        new(Session, "keeps you signed in", "until you sign out, or after a while without use"),
        new(Contrast, "remembers that you chose high contrast; set only if you do", "one year"),
        new(Confirmation, "carries a message such as “Sent back to the employer” to the next page", "until it was shown"),
    ];

    public static string Name(IHostEnvironment environment, string name) => environment.IsDevelopment() ? name : $"__Host-{name}";

    public static CookieBuilder Build(IHostEnvironment environment, string name, SameSiteMode sameSite) => new()
    {
        Name = Name(environment, name),
        Path = PublicLinks.Start,
        HttpOnly = true,
        IsEssential = true,
        SameSite = sameSite,
        SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always,
    };
}

/// <summary>A cookie as it is explained to visitors.</summary>
internal sealed record SiteCookie(string Name, string Purpose, string Kept);
