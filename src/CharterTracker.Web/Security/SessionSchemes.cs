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
    /// <summary>The session's own id: antiforgery tokens are bound to it, so a new session needs new forms.</summary>
    public const string Session = "sub";
    public const string Staff = "staff";
    public const string Methods = "amr";
    public const string TwoFactor = "mfa";
}
