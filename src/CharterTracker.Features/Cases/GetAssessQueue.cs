using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>
/// The cases within the reader's reach, with what they can do next. It shows public facts only: nobody has to declare anything to see them.
/// </summary>
[Requires(Permission.ReadCases)]
public sealed record GetAssessQueueQuery(QueueFilter Filter, int Page = 1) : IQuery<Result<AssessQueue>>;

/// <param name="Status">Null for every case that is still open.</param>
/// <param name="Text">Part of the employer's name or of the reference number.</param>
/// <param name="IsMine">Only those that the reader assesses.</param>
public sealed record QueueFilter(ApplicationStatus? Status = null, string? Text = null, bool IsMine = false, QueueOrder Order = QueueOrder.MineFirst);

public enum QueueOrder
{
    /// <summary>Cases that the reader still has to assess first, then as <see cref="OldestFirst"/>.</summary>
    MineFirst,
    OldestFirst,
    NewestFirst,
    Employer,
}

/// <param name="Counts">Cases within reach by state, whatever the filter.</param>
/// <param name="IsAssessor">The reader assesses cases in some scheme.</param>
/// <param name="IsLead">The reader leads in some scheme.</param>
public sealed record AssessQueue(Paged<QueuedCase> Cases, IReadOnlyDictionary<ApplicationStatus, int> Counts, bool IsAssessor, bool IsLead);

public sealed record QueuedCase
{
    public required Guid Id { get; init; }
    public required string Reference { get; init; }
    public required string Employer { get; init; }
    public required string Level { get; init; }
    public required string SchemeName { get; init; }
    public required ApplicationStatus Status { get; init; }

    /// <summary>When the employer last sent it.</summary>
    public required DateTimeOffset? WaitingSince { get; init; }

    public required DateOnly? AnswerUntil { get; init; }
    public required bool IsMine { get; init; }
    public required bool IsCleared { get; init; }
    public required IReadOnlyList<CaseStep> Steps { get; init; }
}

internal sealed class GetAssessQueueHandler(CharterDbContext db, ICurrentUser user, CaseAccess cases)
    : IRequestHandler<GetAssessQueueQuery, Result<AssessQueue>>
{
    public async Task<Result<AssessQueue>> Handle(GetAssessQueueQuery request, CancellationToken cancellationToken)
    {
        var reach = cases.Query(request, CaseReading.Line);
        var counts = await reach.GroupBy(a => a.Status)
            .Select(g => new { Status = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Status, g => g.Count, cancellationToken);
        var page = await Sorted(Filtered(reach, request.Filter), request.Filter.Order)
            .Select(CaseLine.Projection(db, user))
            .ToPageAsync(request.Page, cancellationToken);

        var ids = page.Items.Select(l => l.Id).ToList();
        var cleared = await cases.Query(request).Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToHashSetAsync(cancellationToken);
        var charterIds = page.Items.Select(l => l.CharterId).Distinct().ToList();
        var charters = await db.Charters.AsNoTracking().Where(c => charterIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Content, cancellationToken);

        var queued = page.Items.Select(l => new QueuedCase
        {
            Id = l.Id,
            Reference = l.Reference,
            Employer = l.Employer,
            Level = charters[l.CharterId].Level(l.LevelCode).Name,
            SchemeName = l.SchemeName,
            Status = l.Status,
            WaitingSince = l.SubmittedAt,
            AnswerUntil = l.Status == ApplicationStatus.Clarification && l.ClarificationDueAt is { } due ? LondonDays.LastBefore(due) : null,
            IsMine = l.OwnCompletedRound is not null,
            IsCleared = cleared.Contains(l.Id),
            Steps = l.StepsFor(user, cleared.Contains(l.Id)),
        }).ToList();
        return new AssessQueue(
            new Paged<QueuedCase>(queued, page.Total, page.Page, page.PageSize), counts, HasRole(StaffRole.Assessor), HasRole(StaffRole.LeadAssessor));
    }

    private bool HasRole(StaffRole role) => user.Grants.Any(g => g.Role == role);

    private IQueryable<Application> Filtered(IQueryable<Application> reached, QueueFilter filter)
    {
        reached = filter.Status is { } status
            ? reached.Where(a => a.Status == status)
            : reached.Where(a => a.Status != ApplicationStatus.Decided && a.Status != ApplicationStatus.Withdrawn);
        if (filter.IsMine)
        {
            reached = reached.Where(a => db.Assessments.Any(x => x.ApplicationId == a.Id && x.AssessorId == user.Id && x.RemovedAt == null));
        }
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var name = NameFolding.Fold(filter.Text);
            var reference = filter.Text.Trim().ToUpperInvariant();
            reached = reached.Where(a => a.Reference.Contains(reference)
                || (name != "" && db.Employers.Any(e => e.Id == a.EmployerId && e.SearchName.Contains(name))));
        }
        return reached;
    }

    private IQueryable<Application> Sorted(IQueryable<Application> reached, QueueOrder order) => order switch
    {
        QueueOrder.NewestFirst => reached.OrderByDescending(a => a.SubmittedAt).ThenBy(a => a.Id),
        QueueOrder.Employer => reached.OrderBy(a => db.Employers.Where(e => e.Id == a.EmployerId).Select(e => e.SearchName).First()).ThenBy(a => a.Id),
        QueueOrder.OldestFirst => reached.OrderBy(a => a.SubmittedAt).ThenBy(a => a.Id),
        _ => reached
            .OrderByDescending(a => a.Status == ApplicationStatus.InAssessment && db.Assessments.Any(
                x => x.ApplicationId == a.Id && x.AssessorId == user.Id && x.RemovedAt == null && x.CompletedRound < a.Round))
            .ThenBy(a => a.SubmittedAt)
            .ThenBy(a => a.Id),
    };
}
