using CharterTracker.Features.Accounts;
using CharterTracker.Features.Mail;

namespace CharterTracker.Web.Links;

/// <summary>The pages of administrators.</summary>
internal static class AdminLinks
{
    public const string Home = "/admin";
    public const string Charters = "/admin/charters";
    public const string Conflicts = "/admin/conflicts";
    public const string Invite = "/admin/invite";
    public const string NewRate = "/admin/rates/new";
    public const string People = "/admin/users";
    public const string Rates = "/admin/rates";

    public static string Conflict(Guid declarationId) => $"/admin/conflicts/{declarationId}";

    public static string Charter(Guid charterId) => $"/admin/charters/{charterId}";

    public static string Pack(string name) => $"/admin/charters/packs/{Address.Escape(name)}";

    public static string PackFile(string name) => $"{Pack(name)}/file";

    public static string Person(Guid userId) => $"/admin/users/{userId}";

    public static string GiveRole(Guid userId) => $"/admin/users/{userId}/role";

    public static string ResetAuthenticator(Guid userId) => $"/admin/users/{userId}/reset";

    public static string PersonsUnion(Guid userId) => $"/admin/users/{userId}/union";

    public static string Access(Guid userId) => $"/admin/users/{userId}/access";

    public static string Grants(string? search = null, GrantFilter? show = null) =>
        Address.With("/admin/grants", ("search", search), ("show", show?.ToString()));

    public static string Grant(Guid grantId, string? handler = null) => Address.Handler($"/admin/grants/{grantId}", handler);

    public static string Unions(bool onlyTasks = false) => Address.With("/admin/unions", ("tasks", onlyTasks ? "true" : null));

    public static string Union(Guid unionId) => $"/admin/unions/{unionId}";

    public static string JoinRequests(bool decided = false) => Address.With("/admin/claims", ("decided", decided ? "true" : null));

    public static string JoinRequest(Guid requestId) => $"/admin/claims/{requestId}";

    public static string Rate(Guid rateId, string? handler = null) => Address.Handler($"/admin/rates/{rateId}", handler);

    public static string Mail(MailState? state = null, string? recipient = null) =>
        Address.With("/admin/mail", ("state", state?.ToString()), ("to", recipient));
}
