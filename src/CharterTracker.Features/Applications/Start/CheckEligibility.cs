using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>Whether an employer may apply, and what is missing, for each charter that takes applications.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record CheckEligibilityQuery(Guid EmployerId) : IQuery<Result<EligibilityOfEmployer>>, IEmployerRequest;

public sealed record EligibilityOfEmployer(Guid EmployerId, string Employer, IReadOnlyList<CharterEligibility> Charters);

public sealed record CharterEligibility(Guid CharterId, string Scheme, string AuthorityName, IReadOnlyList<EligibilityPoint> Points, IReadOnlyList<LevelEligibility> Levels)
{
    /// <summary>No where anything speaks against applying; not known where the employer has to tell us something first.</summary>
    public EligibilityAnswer Answer => Points.Any(p => p.Answer == EligibilityAnswer.No) || Levels.All(l => l.Answer == EligibilityAnswer.No) ? EligibilityAnswer.No
        : Points.Any(p => p.Answer == EligibilityAnswer.NotKnown) || Levels.All(l => l.Answer != EligibilityAnswer.Yes) ? EligibilityAnswer.NotKnown
        : EligibilityAnswer.Yes;
}

/// <param name="Points">What the level asks beyond the charter's own conditions; empty where it asks nothing more.</param>
public sealed record LevelEligibility(string Name, IReadOnlyList<EligibilityPoint> Points)
{
    public EligibilityAnswer Answer => Points.Any(p => p.Answer == EligibilityAnswer.No) ? EligibilityAnswer.No
        : Points.Any(p => p.Answer == EligibilityAnswer.NotKnown) ? EligibilityAnswer.NotKnown
        : EligibilityAnswer.Yes;
}

internal sealed class CheckEligibilityHandler(CharterDbContext db, EmployerAccess employers, TimeProvider clock)
    : IRequestHandler<CheckEligibilityQuery, Result<EligibilityOfEmployer>>
{
    public async Task<Result<EligibilityOfEmployer>> Handle(CheckEligibilityQuery request, CancellationToken cancellationToken)
    {
        var opened = await employers.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var employer = opened.Value;
        var charters = await db.Charters.AsNoTracking().Where(c => c.Status == CharterStatus.Published)
            .Join(db.Schemes.AsNoTracking(), c => c.SchemeId, s => s.Id, (c, s) => new { Charter = c, Scheme = s })
            .OrderBy(p => p.Scheme.Name).ThenBy(p => p.Charter.Id)
            .ToListAsync(cancellationToken);
        var held = (await db.Accreditations.InForceFor(employer.Id, clock.Today()).Select(a => new { a.SchemeId, a.LevelCode }).ToListAsync(cancellationToken))
            .ToLookup(a => a.SchemeId, a => a.LevelCode);
        return new EligibilityOfEmployer(
            employer.Id,
            employer.Name,
            [
                .. charters.Select(p => new CharterEligibility(
                    p.Charter.Id,
                    p.Scheme.Name,
                    p.Scheme.AuthorityName,
                    EligibilityCheck.CheckCharter(p.Scheme, p.Charter.Content, employer),
                    [.. p.Charter.Content.Levels.Select(l => new LevelEligibility(l.Name, EligibilityCheck.CheckLevel(p.Charter.Content, l, employer, held[p.Scheme.Id].ToHashSet())))]))
                    .OrderBy(c => c.Answer),
            ]);
    }
}
