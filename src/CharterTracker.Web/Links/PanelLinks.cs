namespace CharterTracker.Web.Links;

/// <summary>The pages of panel members.</summary>
internal static class PanelLinks
{
    public const string Cases = "/panel";

    public static string Case(Guid applicationId) => $"/panel/{applicationId}";

    public static string Propose(Guid applicationId) => $"/panel/{applicationId}/propose";

    public static string Sign(Guid applicationId) => $"/panel/{applicationId}/sign";

    public static string Defer(Guid applicationId) => $"/panel/{applicationId}/defer";
}
