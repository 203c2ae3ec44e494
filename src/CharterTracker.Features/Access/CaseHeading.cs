using CharterTracker.Domain.Applications;

namespace CharterTracker.Features.Access;

/// <summary>What stands at the top of every staff page about a case.</summary>
public sealed record CaseHeading
{
    public required Guid ApplicationId { get; init; }

    /// <summary>Of the application.</summary>
    public required Guid Version { get; init; }

    public required string Reference { get; init; }
    public required string Employer { get; init; }
    public required string Level { get; init; }
    public required string SchemeName { get; init; }
    public required string AuthorityName { get; init; }
    public required string Accent { get; init; }
    public required ApplicationStatus Status { get; init; }
    public required int Round { get; init; }
    public required DateTimeOffset? SubmittedAt { get; init; }
}
