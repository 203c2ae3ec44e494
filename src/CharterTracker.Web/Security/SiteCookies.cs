namespace CharterTracker.Web.Security;

/// <summary>
/// Every cookie of ours: for this host only, over https only, unreadable for scripts. Development runs on plain http, where a
/// browser refuses the <c>__Host-</c> prefix, so it is left off there.
/// </summary>
internal static class SiteCookies
{
    public static string Name(IHostEnvironment environment, string name) => environment.IsDevelopment() ? name : $"__Host-{name}";

    public static CookieBuilder Build(IHostEnvironment environment, string name, SameSiteMode sameSite) => new()
    {
        Name = Name(environment, name),
        Path = "/",
        HttpOnly = true,
        IsEssential = true,
        SameSite = sameSite,
        SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always,
    };
}
