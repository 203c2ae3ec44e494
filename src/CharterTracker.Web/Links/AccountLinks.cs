namespace CharterTracker.Web.Links;

/// <summary>The pages of somebody's own account, and the steps of signing in.</summary>
internal static class AccountLinks
{
    public const string Account = "/account";
    public const string ChangePassword = "/account/password";
    public const string CheckMail = "/account/check-mail";
    public const string ForgottenPassword = "/account/forgotten-password";
    public const string SignedIn = "/account/signed-in";
    public const string SignOut = "/account/sign-out";

    /// <summary>Signing in and ending on <see cref="SignedIn"/>, for somebody whose form waits in another tab.</summary>
    public const string SignInInAnotherTab = "/account/sign-in?returnUrl=/account/signed-in";

    public static string SignIn(string? returnUrl = null) => Address.With("/account/sign-in", ("returnUrl", returnUrl));

    public static string Register(string? returnUrl = null) => Address.With("/account/register", ("returnUrl", returnUrl));

    public static string TwoFactor(string? returnUrl = null) => Address.With("/account/two-factor", ("returnUrl", returnUrl));

    public static string SetUpTwoFactor(string? returnUrl = null) => Address.With("/account/two-factor/set-up", ("returnUrl", returnUrl));

    public static string UseRecoveryCode(string? returnUrl = null) =>
        Address.With("/account/two-factor/recovery", ("returnUrl", returnUrl));

    public static string RecoveryCodes(string? returnUrl = null) => Address.With("/account/recovery-codes", ("ReturnUrl", returnUrl));

    public static string Confirm(string token, string? returnUrl = null) =>
        Address.With("/account/confirm", ("token", token), ("returnUrl", returnUrl));

    public static string ResetPassword(string token) => Address.With("/account/reset-password", ("token", token));

    public static string Invitation(string? token) => Address.With("/account/invitation", ("token", token));

    /// <summary>
    /// The next step of signing in. Each step passes on where to go afterwards under the name of its own property, which begins with a
    /// capital; links on pages write it in lower case.
    /// </summary>
    public static string Onward(string step, string? returnUrl) => Address.With(step, ("ReturnUrl", returnUrl));
}
