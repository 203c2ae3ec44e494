using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;

namespace CharterTracker.Features.Access;

/// <summary>A case opened to read, with its charter and its scheme.</summary>
internal sealed record ReadCase(Application Application, Charter Charter, Scheme Scheme, string Employer)
{
    public Level Level => Charter.Content.Level(Application.LevelCode);

    public CaseHeading Heading => new CaseHeading
    {
        ApplicationId = Application.Id,
        Version = Application.Version,
        Reference = Application.Reference,
        Employer = Employer,
        Level = Level.Name,
        SchemeName = Scheme.Name,
        AuthorityName = Scheme.AuthorityName,
        Accent = Scheme.Accent,
        Status = Application.Status,
        Round = Application.Round,
        SubmittedAt = Application.SubmittedAt,
    };
}
