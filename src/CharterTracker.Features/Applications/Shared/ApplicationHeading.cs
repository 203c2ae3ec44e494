using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Access;

namespace CharterTracker.Features.Applications;

/// <summary>
/// The heading of every employer page about an application: whose it is, what it is for, under whose brand, and how far it is.
/// </summary>
public sealed record ApplicationHeading
{
    public required Guid ApplicationId { get; init; }
    public required string Reference { get; init; }
    public required Guid EmployerId { get; init; }
    public required string Employer { get; init; }
    public required string Level { get; init; }
    public required LevelTrack Track { get; init; }
    public required string SchemeName { get; init; }
    public required string AuthorityName { get; init; }
    public required string Accent { get; init; }
    public required string ContactEmail { get; init; }
    public required ApplicationStatus Status { get; init; }
    public required bool IsReturned { get; init; }
    public required DateTimeOffset? SubmittedAt { get; init; }
    public required DateOnly? AnswerUntil { get; init; }

    public string StatusLabel => Status.EmployerLabel(IsReturned);

    /// <param name="isNotified">Whether the employer was told of a decision.</param>
    internal static ApplicationHeading From(ReadCase read, bool isNotified) => new ApplicationHeading
    {
        ApplicationId = read.Application.Id,
        Reference = read.Application.Reference,
        EmployerId = read.Application.EmployerId,
        Employer = read.Employer,
        Level = read.Level.Name,
        Track = read.Level.Track,
        SchemeName = read.Scheme.Name,
        AuthorityName = read.Scheme.AuthorityName,
        Accent = read.Scheme.Accent,
        ContactEmail = read.Scheme.ContactEmail,
        Status = NextSteps.VisibleStatus(read.Application.Status, isNotified),
        IsReturned = read.Application.IsReturned,
        SubmittedAt = read.Application.SubmittedAt,
        AnswerUntil = read.Application.AnswerUntil,
    };
}
