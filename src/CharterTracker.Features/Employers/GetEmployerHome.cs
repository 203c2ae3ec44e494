using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Employers;
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

/// <param name="SubjectId">Id of the application or, for a consent and for requests to join, of the employer.</param>
/// <param name="Until">The last day on which it can be done.</param>
public sealed record EmployerTask(EmployerTaskKind Kind, Guid SubjectId, string Employer, string? Level, string? Reference, DateOnly? Until);

/// <summary>What waits for an employer, in order of urgency.</summary>
public enum EmployerTaskKind
{
    Clarification,
    ReturnedDraft,
    JoinRequest,

    /// <summary>A colleague asks for the reader's signature.</summary>
    Signature,
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
public sealed record ApplicationOverview(Guid Id, string Reference, string Scheme, string Level,
    ApplicationStatus Status, string Next, bool IsReturned, DateOnly? AnswerUntil);

/// <param name="CertificateNumber">Null until the award is public.</param>
public sealed record AccreditationOverview(
    Guid ApplicationId, string Scheme, string Level, DateOnly ValidFrom, DateOnly ValidUntil, AccreditationStatus Status, bool HasLapsed, bool IsHeld, string? CertificateNumber, string EmployerNumber);

internal sealed class GetEmployerHomeHandler(CharterDbContext db, EmployerAccess employers, ICurrentUser user, TimeProvider clock)
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
                NeedsConsent = e.IsSoleTrader && e.PublicationConsentAt == null && e.PublicationRefusedAt == null,
                Roles = e.Members.Where(m => m.UserId == user.Id).Select(m => m.Role).ToList(),
                JoinRequests = db.JoinRequests.Count(r => r.EmployerId == e.Id && r.State == JoinRequestState.Waiting),
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
        var charters = await db.Charters.AsNoTracking().Where(c => charterIds.Contains(c.Id))
            .Join(db.Schemes, c => c.SchemeId, s => s.Id, (c, s) => new { c.Id, c.Content, Scheme = s.Name })
            .ToDictionaryAsync(c => c.Id, cancellationToken);

        var today = clock.Today();
        var names = own.ToDictionary(e => e.Id, e => e.Name);
        var signedByReader = own.Where(e => e.Roles.Exists(TeamAddresses.SigningRoles.Contains)).Select(e => e.Id).ToHashSet();
        var needs = applications
            .Select(a => (a.Application, Kind: KindOf(a.Application, a.NotifiedAt, today, signedByReader.Contains(a.Application.EmployerId)), a.NotifiedAt))
            .Where(a => a.Kind is not null)
            .Select(a => new EmployerTask(
                a.Kind!.Value,
                a.Application.Id,
                names[a.Application.EmployerId],
                charters[a.Application.CharterId].Content.Level(a.Application.LevelCode).Name,
                a.Application.Reference,
                a.Kind == EmployerTaskKind.Decision ? Appeal.LastDayToLodge(a.NotifiedAt!.Value) : a.Application.AnswerUntil))
            .Concat(own.Where(e => e.NeedsConsent).Select(e => new EmployerTask(EmployerTaskKind.PublicationConsent, e.Id, e.Name, null, null, null)))
            .Concat(own.Where(e => e.JoinRequests > 0 && e.Roles.Contains(MembershipRole.Owner))
                .Select(e => new EmployerTask(EmployerTaskKind.JoinRequest, e.Id, e.Name, null, null, null)))
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
                        charters[a.Application.CharterId].Scheme,
                        charters[a.Application.CharterId].Content.Level(a.Application.LevelCode).Name,
                        NextSteps.VisibleStatus(a.Application.Status, a.NotifiedAt is not null),
                        NextSteps.Describe(NextSteps.VisibleStatus(a.Application.Status, a.NotifiedAt is not null),
                            charters[a.Application.CharterId].Content.Level(a.Application.LevelCode).Track, a.Application.IsReturned),
                        a.Application.IsReturned,
                        a.Application.AnswerUntil)),
                ],
                [
                    .. accreditations.Where(a => a.EmployerId == e.Id).Select(a => new AccreditationOverview(
                        a.ApplicationId,
                        charters[a.CharterId].Scheme,
                        charters[a.CharterId].Content.Level(a.LevelCode).Name,
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
    private static EmployerTaskKind? KindOf(Application application, DateTimeOffset? notifiedAt, DateOnly today, bool isSigned) => application.Status switch
    {
        ApplicationStatus.Clarification => EmployerTaskKind.Clarification,
        ApplicationStatus.Draft when isSigned && application.SignatureAskedAt is not null => EmployerTaskKind.Signature,
        ApplicationStatus.Draft when application.IsReturned => EmployerTaskKind.ReturnedDraft,
        ApplicationStatus.Draft => EmployerTaskKind.Draft,
        ApplicationStatus.Decided when notifiedAt is { } at && today <= Appeal.LastDayToLodge(at) => EmployerTaskKind.Decision,
        _ => null,
    };
}
