using CharterTracker.Data;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>A person's employers, with their applications and accreditations.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetEmployerHomeQuery : IQuery<Result<EmployerHome>>;

public sealed record EmployerHome(IReadOnlyList<EmployerOverview> Employers);

public sealed record EmployerOverview(
    Guid Id, string Number, string Name, IReadOnlyList<ApplicationOverview> Applications, IReadOnlyList<AccreditationOverview> Accreditations);

/// <param name="Next">What happens next, in one sentence.</param>
public sealed record ApplicationOverview(Guid Id, string Reference, string Charter, string Level, ApplicationStatus Status, string Next, DateTimeOffset? DueAt);

/// <param name="CertificateNumber">Null until the award is public.</param>
public sealed record AccreditationOverview(
    string Charter, string Level, DateOnly ValidFrom, DateOnly ValidUntil, AccreditationStatus Status, bool HasLapsed, string? CertificateNumber);

internal sealed class GetEmployerHomeHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<GetEmployerHomeQuery, Result<EmployerHome>>
{
    public async Task<Result<EmployerHome>> Handle(GetEmployerHomeQuery request, CancellationToken cancellationToken)
    {
        var employers = await db.Employers.AsNoTracking().OwnedBy(user)
            .OrderBy(e => e.SearchName)
            .Select(e => new { e.Id, e.Number, e.Name })
            .ToListAsync(cancellationToken);
        var ids = employers.Select(e => e.Id).ToList();
        var applications = await db.Applications.AsNoTracking().Where(a => ids.Contains(a.EmployerId))
            .OrderByDescending(a => a.StartedAt)
            .Select(a => new
            {
                Application = a,
                IsNotified = db.Decisions.Any(d => d.ApplicationId == a.Id && d.NotifiedAt != null),
            })
            .ToListAsync(cancellationToken);
        var accreditations = await db.Accreditations.AsNoTracking()
            .Where(a => ids.Contains(a.EmployerId) && db.Decisions.Any(d => d.Id == a.DecisionId && d.NotifiedAt != null))
            .OrderByDescending(a => a.ValidFrom)
            .ToListAsync(cancellationToken);
        var charterIds = applications.Select(a => a.Application.CharterId).Concat(accreditations.Select(a => a.CharterId)).Distinct().ToList();
        var charters = await db.Charters.AsNoTracking().Where(c => charterIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Content, cancellationToken);

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return new EmployerHome(
        [
            .. employers.Select(e => new EmployerOverview(
                e.Id,
                e.Number,
                e.Name,
                [
                    .. applications.Where(a => a.Application.EmployerId == e.Id).Select(a => new ApplicationOverview(
                        a.Application.Id,
                        a.Application.Reference,
                        charters[a.Application.CharterId].Title,
                        charters[a.Application.CharterId].Level(a.Application.LevelCode).Name,
                        NextSteps.Shown(a.Application.Status, a.IsNotified),
                        NextSteps.Of(NextSteps.Shown(a.Application.Status, a.IsNotified)),
                        a.Application.ClarificationDueAt)),
                ],
                [
                    .. accreditations.Where(a => a.EmployerId == e.Id).Select(a => new AccreditationOverview(
                        charters[a.CharterId].Title,
                        charters[a.CharterId].Level(a.LevelCode).Name,
                        a.ValidFrom,
                        a.ValidUntil,
                        a.Status,
                        a.HasLapsed(today),
                        a.Status == AccreditationStatus.Awarded ? null : a.CertificateNumber)),
                ])),
        ]);
    }
}
