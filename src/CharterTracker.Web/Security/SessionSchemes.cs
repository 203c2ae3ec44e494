namespace CharterTracker.Web.Security;

/// <summary>The two cookies, and the policies that pages name.</summary>
internal static class SessionSchemes
{
    public const string Session = "session";

    /// <summary>Opens the two-factor pages for five minutes after the password, and nothing else.</summary>
    public const string PasswordOnly = "second-step";
}

internal static class Policies
{
    public const string Staff = "staff";
    public const string Employer = "employer";

    /// <summary>The pages of the second step of signing in: for a session or half of one.</summary>
    public const string SecondStep = "second step";
}

internal static class SessionClaims
{
    /// <summary>
    /// Whose form it is: antiforgery tokens are bound to this claim and to its issuer. It is the person, how they signed in and how far
    /// they got, not the session: a form that was open while its reader signed in again still counts, one of anybody else or of half a
    /// sign-in never does.
    /// </summary>
    public const string Person = "sub";
    public const string Staff = "staff";
    public const string Methods = "amr";
    public const string TwoFactor = "mfa";
}
