using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;

namespace CharterTracker.Features.Applications;

/// <summary>What stands at the top of every page about an application: whose it is, what for, under whose brand, and how far.</summary>
public sealed record ApplicationHeading(
    Guid ApplicationId,
    string Reference,
    Guid EmployerId,
    string Employer,
    string Level,
    LevelTrack Track,
    string Charter,
    string SchemeName,
    string AuthorityName,
    string Accent,
    string ContactEmail,
    ApplicationStatus Status,
    DateTimeOffset? SubmittedAt,
    DateOnly? AnswerUntil)
{
    public string StatusLabel => Status.EmployerLabel();

    internal static ApplicationHeading From(CaseFile file) => new(
        file.Application.Id,
        file.Application.Reference,
        file.Employer.Id,
        file.Employer.Name,
        file.Level.Name,
        file.Level.Track,
        file.Charter.Content.Title,
        file.Scheme.Name,
        file.Scheme.AuthorityName,
        file.Scheme.Accent,
        file.Scheme.ContactEmail,
        NextSteps.VisibleStatus(file.Application.Status, file.IsNotified),
        file.Application.SubmittedAt,
        file.Application.AnswerUntil);
}
