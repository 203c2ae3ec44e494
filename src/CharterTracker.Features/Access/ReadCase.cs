using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;

namespace CharterTracker.Features.Access;

/// <summary>A case opened to read, with its charter and its scheme.</summary>
internal sealed record ReadCase(Application Application, Charter Charter, Scheme Scheme, string Employer)
{
    public Level Level => Charter.Content.Level(Application.LevelCode);

    public CaseHeading Heading => new(
        Application.Id,
        Application.Version,
        Application.Reference,
        Employer,
        Level.Name,
        Charter.Content.Title,
        Scheme.Name,
        Scheme.AuthorityName,
        Scheme.Accent,
        Application.Status,
        Application.Round,
        Application.SubmittedAt);
}
