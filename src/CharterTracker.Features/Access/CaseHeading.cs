using CharterTracker.Domain.Applications;

namespace CharterTracker.Features.Access;

/// <summary>What stands at the top of every staff page about a case.</summary>
/// <param name="Version">Of the application.</param>
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
