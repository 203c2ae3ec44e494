namespace CharterTracker.Web.Links;

/// <summary>The pages of assessors and lead assessors.</summary>
internal static class AssessLinks
{
    public const string Cases = "/assess";
    public const string Concerns = "/assess/concerns";

    public static string Concern(Guid concernId) => $"/assess/concerns/{concernId}";

    public static string Evidence(Guid evidenceItemId) => $"/assess/evidence/{evidenceItemId}";

    public static string Case(Guid applicationId) => $"/assess/{applicationId}";

    public static string Intake(Guid applicationId) => $"/assess/{applicationId}/intake";

    public static string Allocate(Guid applicationId) => $"/assess/{applicationId}/allocate";

    /// <param name="applicationId">The case.</param>
    /// <param name="returnTo">The page to return to after the declaration.</param>
    public static string Conflict(Guid applicationId, string? returnTo = null) =>
        Address.With($"/assess/{applicationId}/conflict", ("returnTo", returnTo));

    public static string Declarations(Guid applicationId) => $"/assess/{applicationId}/declarations";

    public static string Disputes(Guid applicationId) => $"/assess/{applicationId}/disputes";

    public static string Disagreements(Guid applicationId) => $"/assess/{applicationId}/disagreements";

    public static string Clarify(Guid applicationId) => $"/assess/{applicationId}/clarify";

    public static string Moderate(Guid applicationId) => $"/assess/{applicationId}/moderate";

    public static string Answers(Guid applicationId, string? code = null) =>
        $"/assess/{applicationId}/answers" + (code is null ? "" : $"/{Address.Escape(code)}");

    public static string Review(Guid applicationId, string? code = null, string? handler = null) =>
        Address.Handler($"/assess/{applicationId}/review" + (code is null ? "" : $"/{Address.Escape(code)}"), handler);
}
