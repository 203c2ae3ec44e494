using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;

namespace CharterTracker.Features.Access;

/// <summary>A case as it is read, with the charter and the scheme that it stands under.</summary>
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
