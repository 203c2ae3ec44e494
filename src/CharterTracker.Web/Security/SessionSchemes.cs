namespace CharterTracker.Web.Security;

/// <summary>The two cookies, and the policies that pages name.</summary>
internal static class SessionSchemes
{
    public const string Session = "session";

    /// <summary>The scheme of a session after the password: it opens the two-factor pages for five minutes, and nothing else.</summary>
    public const string PasswordOnly = "second-step";
}

/// <summary>The names of the authorization policies.</summary>
internal static class Policies
{
    public const string Staff = "staff";
    public const string Employer = "employer";

    /// <summary>The policy of the pages of the second step of signing in: for a session with or without its second factor.</summary>
    public const string SecondStep = "second step";
}

/// <summary>The claims of a session.</summary>
internal static class SessionClaims
{
    /// <summary>
    /// The claim that antiforgery tokens are bound to, with its issuer. It names the person, how they signed in and how far they got, but
    /// not the session: a form that was open while its reader signed in again still counts, one of another person or of an unfinished
    /// sign-in never does.
    /// </summary>
    public const string Person = "sub";
    public const string Staff = "staff";
    public const string Methods = "amr";
    public const string TwoFactor = "mfa";
}
