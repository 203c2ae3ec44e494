using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Decisions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>A person's employers, with their applications and accreditations.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetEmployerHomeQuery : IQuery<Result<EmployerHome>>;

/// <param name="Tasks">What waits for the person now, most urgent first.</param>
public sealed record EmployerHome(IReadOnlyList<EmployerTask> Tasks, IReadOnlyList<EmployerOverview> Employers);

/// <param name="SubjectId">Id of the application or, for a consent, of the employer.</param>
/// <param name="Until">The last day on which it can be done.</param>
public sealed record EmployerTask(EmployerTaskKind Kind, Guid SubjectId, string Employer, string? Level, string? Reference, DateOnly? Until);

/// <summary>What waits for an employer, in order of urgency.</summary>
public enum EmployerTaskKind
{
    Clarification,
    ReturnedDraft,
    Decision,
    PublicationConsent,
    Draft,
}

/// <param name="IsVerified">It was shown that the people in the team may act for the employer.</param>
public sealed record EmployerOverview(
    Guid Id,
    string Number,
    string Name,
    bool IsSoleTrader,
    bool IsVerified,
    IReadOnlyList<ApplicationOverview> Applications,
    IReadOnlyList<AccreditationOverview> Accreditations);

/// <param name="Next">What happens next, in one sentence.</param>
public sealed record ApplicationOverview(Guid Id, string Reference, string Charter, string Level,
    ApplicationStatus Status, string Next, bool IsReturned, DateOnly? AnswerUntil);

/// <param name="CertificateNumber">Null until the award is public.</param>
public sealed record AccreditationOverview(
    Guid ApplicationId, string Charter, string Level, DateOnly ValidFrom, DateOnly ValidUntil, AccreditationStatus Status, bool HasLapsed, bool IsHeld, string? CertificateNumber, string EmployerNumber);

internal sealed class GetEmployerHomeHandler(CharterDbContext db, EmployerAccess employers, TimeProvider clock)
    : IRequestHandler<GetEmployerHomeQuery, Result<EmployerHome>>
{
    public async Task<Result<EmployerHome>> Handle(GetEmployerHomeQuery request, CancellationToken cancellationToken)
    {
        var own = await employers.Query(request)
            .OrderBy(e => e.SearchName)
            .Select(e => new
            {
                e.Id,
                e.Number,
                e.Name,
                e.IsSoleTrader,
                e.VerifiedAt,
                NeedsConsent = e.IsSoleTrader
                && e.PublicationConsentAt == null
            })
            .ToListAsync(cancellationToken);
        var ids = own.Select(e => e.Id).ToList();
        var applications = await db.Applications.AsNoTracking().Where(a => ids.Contains(a.EmployerId))
            .OrderByDescending(a => a.StartedAt)
            .Select(a => new
            {
                Application = a,
                NotifiedAt = db.Decisions.Where(d => d.ApplicationId == a.Id && d.NotifiedAt != null).Max(d => d.NotifiedAt),
            })
            .ToListAsync(cancellationToken);
        var accreditations = await db.Accreditations.AsNoTracking()
            .Where(a => ids.Contains(a.EmployerId) && db.Decisions.Any(d => d.Id == a.DecisionId && d.NotifiedAt != null))
            .OrderByDescending(a => a.ValidFrom)
            .ToListAsync(cancellationToken);
        var charterIds = applications.Select(a => a.Application.CharterId).Concat(accreditations.Select(a => a.CharterId)).Distinct().ToList();
        var charters = await db.Charters.AsNoTracking().Where(c => charterIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Content, cancellationToken);

        var today = clock.Today();
        var names = own.ToDictionary(e => e.Id, e => e.Name);
        var needs = applications
            .Select(a => (a.Application, Kind: KindOf(a.Application, a.NotifiedAt, today), a.NotifiedAt))
            .Where(a => a.Kind is not null)
            .Select(a => new EmployerTask(
                a.Kind!.Value,
                a.Application.Id,
                names[a.Application.EmployerId],
                charters[a.Application.CharterId].Level(a.Application.LevelCode).Name,
                a.Application.Reference,
                a.Kind == EmployerTaskKind.Decision ? Appeal.LastDayToLodge(a.NotifiedAt!.Value) : a.Application.AnswerUntil))
            .Concat(own.Where(e => e.NeedsConsent).Select(e => new EmployerTask(EmployerTaskKind.PublicationConsent, e.Id, e.Name, null, null, null)))
            .OrderBy(n => n.Kind).ThenBy(n => n.Until);
        return new EmployerHome(
        [.. needs],
        [
            .. own.Select(e => new EmployerOverview(
                e.Id,
                e.Number,
                e.Name,
                e.IsSoleTrader,
                e.VerifiedAt is not null,
                [
                    .. applications.Where(a => a.Application.EmployerId == e.Id).Select(a => new ApplicationOverview(
                        a.Application.Id,
                        a.Application.Reference,
                        charters[a.Application.CharterId].Title,
                        charters[a.Application.CharterId].Level(a.Application.LevelCode).Name,
                        NextSteps.VisibleStatus(a.Application.Status, a.NotifiedAt is not null),
                        NextSteps.Describe(NextSteps.VisibleStatus(a.Application.Status, a.NotifiedAt is not null),
                            charters[a.Application.CharterId].Level(a.Application.LevelCode).Track, a.Application.IsReturned),
                        a.Application.IsReturned,
                        a.Application.AnswerUntil)),
                ],
                [
                    .. accreditations.Where(a => a.EmployerId == e.Id).Select(a => new AccreditationOverview(
                        a.ApplicationId,
                        charters[a.CharterId].Title,
                        charters[a.CharterId].Level(a.LevelCode).Name,
                        a.ValidFrom,
                        a.ValidUntil,
                        a.Status,
                        a.HasLapsed(today),
                        a.IsHeldOn(today),
                        a.Status == AccreditationStatus.Awarded ? null : a.CertificateNumber,
                        e.Number)),
                ])),
        ]);
    }

    /// <summary>
    /// The kind of task that an application is; null where it is none. A decision counts as new for as long as it can be appealed.
    /// </summary>
    private static EmployerTaskKind? KindOf(Application application, DateTimeOffset? notifiedAt, DateOnly today) => application.Status switch
    {
        ApplicationStatus.Clarification => EmployerTaskKind.Clarification,
        ApplicationStatus.Draft when application.IsReturned => EmployerTaskKind.ReturnedDraft,
        ApplicationStatus.Draft => EmployerTaskKind.Draft,
        ApplicationStatus.Decided when notifiedAt is { } at && today <= Appeal.LastDayToLodge(at) => EmployerTaskKind.Decision,
        _ => null,
    };
}
