namespace CharterTracker.Web.Links;

/// <summary>The pages on which staff verify employers.</summary>
internal static class VerifyLinks
{
    public const string Start = "/verify";

    public static string Employers(string? search = null, bool all = false) =>
        Address.With(Start, ("search", search), ("all", all ? "true" : null));

    public static string Employer(Guid employerId, string? handler = null) => Address.Handler($"/verify/{employerId}", handler);

    /// <summary>The letter to the registered address, to print.</summary>
    public static string Letter(Guid employerId) => $"/verify/{employerId}/letter";
}
