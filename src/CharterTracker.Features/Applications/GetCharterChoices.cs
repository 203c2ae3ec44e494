using CharterTracker.Data;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Directories;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>The published charters that an employer can apply to, with what each level asks.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetCharterChoicesQuery(Guid EmployerId) : IQuery<Result<CharterChoices>>;

public sealed record CharterChoices(Guid EmployerId, string Employer, IReadOnlyList<CharterChoice> Charters);

/// <param name="IsInArea">A workplace of the employer lies in the scheme's area.</param>
/// <param name="LiveApplicationId">The employer's application under way in the scheme.</param>
public sealed record CharterChoice(
    Guid CharterId, string Title, string ModelledOn, string Summary, string AuthorityName, bool IsInArea, Guid? LiveApplicationId, IReadOnlyList<LevelChoice> Levels);

/// <param name="Asks">Names of the criteria, in the charter's order.</param>
public sealed record LevelChoice(
    string Code, string Name, string Summary, int TermMonths, int Assessors, IReadOnlyList<string> Asks, IReadOnlyList<string> Before);

internal sealed class GetCharterChoicesHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<GetCharterChoicesQuery, Result<CharterChoices>>
{
    public async Task<Result<CharterChoices>> Handle(GetCharterChoicesQuery request, CancellationToken cancellationToken)
    {
        var employer = await db.Employers.AsNoTracking().AsSplitQuery().OwnedBy(user).SingleOrDefaultAsync(e => e.Id == request.EmployerId, cancellationToken);
        if (employer is null)
        {
            return Result<CharterChoices>.Failed(new Failure.NotFound());
        }
        var charters = await db.Charters.AsNoTracking().Where(c => c.Status == CharterStatus.Published)
            .Join(db.Schemes.AsNoTracking(), c => c.SchemeId, s => s.Id, (c, s) => new { Charter = c, Scheme = s })
            .OrderBy(p => p.Scheme.Name)
            .ToListAsync(cancellationToken);
        var live = await db.LiveApplicationClaims.Where(c => c.EmployerId == employer.Id).ToDictionaryAsync(c => c.SchemeId, c => c.ApplicationId, cancellationToken);
        var areas = employer.Workplaces.Select(w => LocalAuthorities.Find(w.LocalAuthorityCode)?.CombinedAuthorityCode).ToHashSet();
        return new CharterChoices(
            employer.Id,
            employer.Name,
            [
                .. charters.Select(p => new CharterChoice(
                    p.Charter.Id,
                    p.Charter.Content.Title,
                    p.Charter.Content.ModelledOn,
                    p.Charter.Content.Summary,
                    p.Scheme.AuthorityName,
                    areas.Contains(p.Scheme.AreaCode),
                    live.TryGetValue(p.Scheme.Id, out var id) ? id : null,
                    [.. p.Charter.Content.Levels.Select(l => ChoiceOf(p.Charter.Content, l))])),
            ]);
    }

    private static LevelChoice ChoiceOf(CharterContent charter, Level level) => new(
        level.Code,
        level.Name,
        level.Summary,
        level.TermMonths,
        (int)level.Track,
        [.. charter.CriteriaFor(level).Select(c => c.Name)],
        [
            .. level.Gates.Select(g => g switch
            {
                LevelHeldGate held => $"You hold {charter.Level(held.LevelCode).Name} already",
                CredentialGate credential => $"You hold {credential.Credential.Name}",
                ChecklistGate checklist => $"You confirm {checklist.Statements.Count} statements",
                _ => "",
            }),
        ]);
}
