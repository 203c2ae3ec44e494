using CharterTracker.Data;
using CharterTracker.Domain.Applications;

namespace CharterTracker.Features.Applications;

/// <summary>
/// The part of the newest submission that still counts as sent: all of it, except what an open clarification asks about. A reply carries
/// only that part, and never what was typed for an earlier clarification and missed its deadline.
/// </summary>
/// <param name="Sent">The newest submission; null in a draft, where what is written now is what would be sent.</param>
/// <param name="Reopened">Codes of the criteria that an open clarification asks about.</param>
internal sealed record StandingSubmission(SubmissionContent? Sent, IReadOnlySet<string> Reopened)
{
    /// <summary>Whether all of it still counts, since nothing can be sent now.</summary>
    public bool IsWhole => Sent is not null && Reopened.Count == 0;

    /// <summary>What was sent for a criterion; null where what is written now is what would be sent.</summary>
    public SubmissionContent? On(string criterionCode) => Reopened.Contains(criterionCode) ? null : Sent;

    public static async Task<StandingSubmission> ReadAsync(CharterDbContext db, Application application, CancellationToken cancellationToken)
    {
        var newest = application.Status == ApplicationStatus.Draft
            ? null
            : await NewestSubmission.ReadAsync(db, application.Id, SubmissionPaths.Everything, cancellationToken);
        return From(application, newest?.Content);
    }

    public static StandingSubmission From(Application application, SubmissionContent? newest) => new(
        application.Status == ApplicationStatus.Draft ? null : newest,
        application.Status == ApplicationStatus.Clarification ? application.Named.ToHashSet() : []);
}
