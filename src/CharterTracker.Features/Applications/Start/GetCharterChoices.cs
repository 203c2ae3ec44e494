using CharterTracker.Data;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>The published charters that an employer can apply to, with what each level asks.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetCharterChoicesQuery(Guid EmployerId) : IQuery<Result<CharterChoices>>, IEmployerRequest;

public sealed record CharterChoices(Guid EmployerId, string Employer, IReadOnlyList<CharterChoice> Charters);

/// <param name="IsInArea">A workplace of the employer lies in the scheme's area.</param>
/// <param name="LiveApplicationId">The employer's application under way in the scheme.</param>
/// <param name="Themes">What each level asks, criterion by criterion.</param>
public sealed record CharterChoice(
    Guid CharterId,
    string Scheme,
    string ModelledOn,
    string Summary,
    string AuthorityName,
    bool IsInArea,
    Guid? LiveApplicationId,
    IReadOnlyList<LevelChoice> Levels,
    IReadOnlyList<ThemeChoice> Themes);

public sealed record LevelChoice
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Summary { get; init; }
    public required int TermMonths { get; init; }
    public required bool Renews { get; init; }
    public required int Assessors { get; init; }

    /// <summary>What must be met for the award, in one sentence.</summary>
    public required string Rule { get; init; }

    /// <summary>The commitments that an award of the level makes.</summary>
    public required IReadOnlyList<Commitment> StandsFor { get; init; }

    /// <summary>How many criteria it asks about.</summary>
    public required int Asks { get; init; }

    /// <summary>What is needed before one can apply.</summary>
    public required IReadOnlyList<string> Before { get; init; }
}

public sealed record ThemeChoice(string Name, IReadOnlyList<CriterionChoice> Criteria);

/// <param name="Parts">What the criterion is to each level, in the levels' order.</param>
/// <param name="Credentials">Credentials from elsewhere that satisfy it.</param>
public sealed record CriterionChoice(string Name, IReadOnlyList<string> Credentials, IReadOnlyList<CriterionPart> Parts);

/// <summary>What a criterion is to a level.</summary>
public enum CriterionPart
{
    NotAsked,

    /// <summary>Asked, and counts towards the award.</summary>
    Counts,
    AlwaysNeeded,
}

internal sealed class GetCharterChoicesHandler(CharterDbContext db, EmployerAccess employers)
    : IRequestHandler<GetCharterChoicesQuery, Result<CharterChoices>>
{
    public async Task<Result<CharterChoices>> Handle(GetCharterChoicesQuery request, CancellationToken cancellationToken)
    {
        var opened = await employers.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var employer = opened.Value;
        var charters = await db.Charters.AsNoTracking().Where(c => c.Status == CharterStatus.Published)
            .Join(db.Schemes.AsNoTracking(), c => c.SchemeId, s => s.Id, (c, s) => new { Charter = c, Scheme = s })
            .OrderBy(p => p.Scheme.Name)
            .ToListAsync(cancellationToken);
        var live = await db.LiveApplicationSlots.Where(c => c.EmployerId == employer.Id).ToDictionaryAsync(c => c.SchemeId, c => c.ApplicationId, cancellationToken);
        return new CharterChoices(
            employer.Id,
            employer.Name,
            [
                .. charters.OrderByDescending(p => IsAtHome(employer, p.Scheme)).Select(p => new CharterChoice(
                    p.Charter.Id,
                    p.Scheme.Name,
                    p.Charter.Content.ModelledOn,
                    p.Charter.Content.Summary,
                    p.Scheme.AuthorityName,
                    IsAtHome(employer, p.Scheme),
                    live.TryGetValue(p.Scheme.Id, out var id) ? id : null,
                    [.. p.Charter.Content.Levels.Select(l => ChoiceOf(p.Charter.Content, l, employer))],
                    [.. p.Charter.Content.Themes.Select(t => ThemeOf(p.Charter.Content, t))])),
            ]);
    }

    private static bool IsAtHome(Employer employer, Scheme scheme) => employer.Workplaces.Any(w => scheme.Covers(w.LocalAuthorityCode));

    private static LevelChoice ChoiceOf(CharterContent charter, Level level, Employer employer) => new LevelChoice
    {
        Code = level.Code,
        Name = level.Name,
        Summary = level.Summary,
        TermMonths = level.TermMonths,
        Renews = level.Renews,
        Assessors = (int)level.Track,
        Rule = level.Rule.Describe(level, charter),
        StandsFor = level.Binds,
        Asks = charter.CriteriaFor(level).Count,
        Before =
        [
            .. level.Gates.Select(g => g switch
            {
                LevelHeldGate held => $"You hold {charter.Level(held.LevelCode).Name} already",
                CredentialGate credential => $"You hold {credential.Credential.Name}, with its number and expiry",
                ChecklistGate { Statements.Count: 1 } => "You confirm one statement",
                ChecklistGate checklist => $"You confirm {checklist.Statements.Count} statements",
                _ => throw new ArgumentOutOfRangeException(nameof(level), g, null),
            }),
            .. (level.Eligibility?.Evaluate(employer.Workers, employer.Type) ?? []).Select(p => p.Asks),
        ],
    };

    private static ThemeChoice ThemeOf(CharterContent charter, Theme theme) => new(
        theme.Name,
        [
            .. theme.Criteria.Select(c => new CriterionChoice(
                c.Name,
                [.. c.Credentials.Select(k => k.Name)],
                [.. charter.Levels.Select(l => !l.Asks(c.Code) ? CriterionPart.NotAsked : l.AlwaysNeeds(c) ? CriterionPart.AlwaysNeeded : CriterionPart.Counts)])),
        ]);
}
