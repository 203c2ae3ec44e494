using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Decisions;

/// <summary>The cases that wait for a decision in a panel member's schemes, except those that the member assessed or moderated.</summary>
[Requires(Permission.Decide)]
public sealed record ListPanelCasesQuery(
    string? Search = null, Guid? SchemeId = null, PanelCaseFilter Show = PanelCaseFilter.All, PanelCaseOrder Order = PanelCaseOrder.LongestWaiting, int Page = 1)
    : IQuery<Result<PanelCases>>;

public enum PanelCaseFilter
{
    All,
    WithoutProposal,
    WithProposal,
    WaitingForMe,
}

public enum PanelCaseOrder
{
    LongestWaiting,
    Employer,
    Newest,
}

public sealed record PanelCases(IReadOnlyList<PanelScheme> Schemes, Paged<PanelLine> Cases);

public sealed record PanelScheme(Guid Id, string Name);

public sealed record PanelLine
{
    public required Guid Id { get; init; }
    public required string Reference { get; init; }
    public required string Employer { get; init; }
    public required string Scheme { get; init; }
    public required string Level { get; init; }
    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The member has said that they have no conflict, so they may read it.</summary>
    public required bool IsDeclared { get; init; }

    public required bool HasProposal { get; init; }
    public required bool IsSignedByMe { get; init; }

    /// <summary>Of the open proposal.</summary>
    public required int Signatures { get; init; }

    public required int Quorum { get; init; }
}

internal sealed class ListPanelCasesHandler(CharterDbContext db, ICurrentUser user, CaseAccess cases)
    : IRequestHandler<ListPanelCasesQuery, Result<PanelCases>>
{
    public async Task<Result<PanelCases>> Handle(ListPanelCasesQuery request, CancellationToken cancellationToken)
    {
        var schemes = db.Schemes.AsQueryable();
        if (user.SchemesFor(request) is { } mine)
        {
            schemes = schemes.Where(s => mine.Contains(s.Id));
        }
        var choices = await schemes.OrderBy(s => s.Name).Select(s => new PanelScheme(s.Id, s.Name)).ToListAsync(cancellationToken);
        var page = await Sorted(Waiting(request), request).ToPageAsync(request.Page, cancellationToken);
        var levels = await LevelNamesAsync([.. page.Items.Select(i => i.CharterId).Distinct()], cancellationToken);
        var lines = page.Items.Select(i => new PanelLine
        {
            Id = i.Id,
            Reference = i.Reference,
            Employer = i.Employer,
            Scheme = i.Scheme,
            Level = levels[(i.CharterId, i.LevelCode)],
            SubmittedAt = i.SubmittedAt,
            IsDeclared = i.IsDeclared,
            HasProposal = i.HasProposal,
            IsSignedByMe = i.IsSignedByMe,
            Signatures = i.Signatures,
            Quorum = i.Quorum,
        });
        return new PanelCases(choices, new Paged<PanelLine>([.. lines], page.Total, page.Page, page.PageSize));
    }

    private IQueryable<Application> Waiting(ListPanelCasesQuery request)
    {
        var waiting = cases.Query(request, CaseReading.Line)
            .Where(a => a.Status == ApplicationStatus.ReadyForDecision
                && !db.CaseParticipations.Any(p => p.ApplicationId == a.Id && p.UserId == user.Id && (p.Part == CasePart.Assessed || p.Part == CasePart.Moderated)));
        if (request.SchemeId is { } schemeId)
        {
            waiting = waiting.Where(a => a.SchemeId == schemeId);
        }
        if (request.Search?.Trim() is { Length: > 0 } search)
        {
            var (folded, reference) = (NameFolding.Fold(search), search.ToUpperInvariant());
            waiting = waiting.Where(a => a.Reference.Contains(reference)
                || (folded != "" && db.Employers.Any(e => e.Id == a.EmployerId && e.SearchName.Contains(folded))));
        }
        return request.Show switch
        {
            PanelCaseFilter.WithoutProposal => waiting.Where(a => !db.Decisions.Any(d => d.ApplicationId == a.Id && d.MadeAt == null)),
            PanelCaseFilter.WithProposal => waiting.Where(a => db.Decisions.Any(d => d.ApplicationId == a.Id && d.MadeAt == null)),
            PanelCaseFilter.WaitingForMe => waiting.Where(a =>
                db.Decisions.Any(d => d.ApplicationId == a.Id && d.MadeAt == null && !d.Signatures.Any(s => s.UserId == user.Id))),
            _ => waiting,
        };
    }

    private IQueryable<Row> Sorted(IQueryable<Application> waiting, ListPanelCasesQuery request)
    {
        var cleared = cases.Query(request);
        var rows =
            from application in waiting
            join scheme in db.Schemes on application.SchemeId equals scheme.Id
            join employer in db.Employers on application.EmployerId equals employer.Id
            select new { application, scheme, employer };
        var sorted = request.Order switch
        {
            PanelCaseOrder.Employer => rows.OrderBy(r => r.employer.SearchName).ThenBy(r => r.application.Id),
            PanelCaseOrder.Newest => rows.OrderByDescending(r => r.application.SubmittedAt).ThenBy(r => r.application.Id),
            _ => rows.OrderBy(r => r.application.SubmittedAt).ThenBy(r => r.application.Id),
        };
        return sorted.Select(r => new Row
        {
            Id = r.application.Id,
            Reference = r.application.Reference,
            Employer = r.employer.Name,
            Scheme = r.scheme.Name,
            CharterId = r.application.CharterId,
            LevelCode = r.application.LevelCode,
            SubmittedAt = r.application.SubmittedAt,
            IsDeclared = cleared.Any(c => c.Id == r.application.Id),
            HasProposal = db.Decisions.Any(d => d.ApplicationId == r.application.Id && d.MadeAt == null),
            IsSignedByMe = db.Decisions.Any(d => d.ApplicationId == r.application.Id && d.MadeAt == null && d.Signatures.Any(s => s.UserId == user.Id)),
            Signatures = db.Decisions.Where(d => d.ApplicationId == r.application.Id && d.MadeAt == null).SelectMany(d => d.Signatures).Count(),
            Quorum = r.scheme.Quorum.Total,
        });
    }

    private async Task<Dictionary<(Guid CharterId, string LevelCode), string>> LevelNamesAsync(List<Guid> charterIds, CancellationToken cancellationToken)
    {
        var charters = await db.Charters.AsNoTracking().Where(c => charterIds.Contains(c.Id)).ToListAsync(cancellationToken);
        return charters.SelectMany(c => c.Content.Levels, (c, level) => (c.Id, level)).ToDictionary(l => (l.Id, l.level.Code), l => l.level.Name);
    }

    private sealed class Row
    {
        public required Guid Id { get; init; }
        public required string Reference { get; init; }
        public required string Employer { get; init; }
        public required string Scheme { get; init; }
        public required Guid CharterId { get; init; }
        public required string LevelCode { get; init; }
        public required DateTimeOffset? SubmittedAt { get; init; }
        public required bool IsDeclared { get; init; }
        public required bool HasProposal { get; init; }
        public required bool IsSignedByMe { get; init; }
        public required int Signatures { get; init; }
        public required int Quorum { get; init; }
    }
}
