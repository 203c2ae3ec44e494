using CharterTracker.Domain.Applications;

namespace CharterTracker.Features.Access;

/// <summary>The heading of every staff page about a case.</summary>
/// <param name="Version">Version of the application.</param>
public sealed record CaseHeading(
    Guid ApplicationId,
    Guid Version,
    string Reference,
    string Employer,
    string Level,
    string Charter,
    string SchemeName,
    string AuthorityName,
    string Accent,
    ApplicationStatus Status,
    int Round,
    DateTimeOffset? SubmittedAt);
