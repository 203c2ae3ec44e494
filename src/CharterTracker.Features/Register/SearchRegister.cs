using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Register;

/// <summary>
/// One page of the employers accredited on one day, as the register was known on another, with key figures and how many each filter would
/// leave.
/// </summary>
[Requires(Permission.Public)]
public sealed record SearchRegisterQuery(RegisterFilter Filter, RegisterSort Sort = RegisterSort.Name, int Page = 1, int PageSize = 20) : IQuery<Result<RegisterView>>;

internal sealed class SearchRegisterValidator : AbstractValidator<SearchRegisterQuery>
{
    public SearchRegisterValidator()
    {
        RuleFor(q => q.Filter).SetValidator(new RegisterFilterValidator()).OverridePropertyName("");
        RuleFor(q => q.Page).GreaterThanOrEqualTo(1).WithMessage("The page is 1 or more");
        RuleFor(q => q.PageSize).InclusiveBetween(1, 100).WithMessage("The page size is 1 to 100");
    }
}

internal sealed class RegisterFilterValidator : AbstractValidator<RegisterFilter>
{
    public static readonly DateOnly Earliest = new(2000, 1, 1);
    public static readonly DateOnly Latest = new(2100, 1, 1);

    public RegisterFilterValidator()
    {
        RuleFor(f => f.Text).MaximumLength(RegisterFilter.TextMaxLength).WithMessage("Search for {MaxLength} characters or fewer");
        RuleFor(f => f.Area).MaximumLength(RegisterFilter.TextMaxLength).WithMessage("The area has {MaxLength} characters or fewer");
        RuleFor(f => f.AsOf).InclusiveBetween(Earliest, Latest).WithMessage("The day must be between 2000 and 2100");
        RuleFor(f => f.KnownAt).InclusiveBetween(Earliest, Latest).WithMessage("The day must be between 2000 and 2100");
    }
}

internal sealed class SearchRegisterHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<SearchRegisterQuery, Result<RegisterView>>
{
    public async Task<Result<RegisterView>> Handle(SearchRegisterQuery request, CancellationToken cancellationToken)
    {
        var filter = request.Filter;
        var asOf = filter.AsOf ?? clock.Today();
        var standing = db.RegisterRows.AsNoTracking().KnownOn(filter.KnownAt).AccreditedOn(asOf);
        var searched = standing.InArea(filter.Area).Matching(filter.Text);
        var groups = await CountAsync(searched, cancellationToken);
        var isNearMiss = groups.Count == 0 && !string.IsNullOrWhiteSpace(filter.Text);
        if (isNearMiss)
        {
            searched = await NearMisses.AroundAsync(standing.InArea(filter.Area), filter.Text!, cancellationToken);
            groups = await CountAsync(searched, cancellationToken);
        }

        var lines = groups.Count == 0
            ? new Paged<RegisterLine>([], 0, 1, request.PageSize)
            : await searched.In(filter).SortedBy(request.Sort).Select(RegisterRows.ToLine).ToPageAsync(request.Page, cancellationToken, request.PageSize);
        return new RegisterView(
            asOf,
            lines,
            await FiguresAsync(standing, cancellationToken),
            Facet(groups.Where(g => IsIn(g, filter with { Schemes = null })), g => (g.SchemeSlug, g.SchemeName)),
            Facet(groups.Where(g => IsIn(g, filter with { Levels = null })), g => (g.LevelCode, g.LevelName)),
            Facet(groups.Where(g => g.Sector is not null && IsIn(g, filter with { Sector = null })), g => (g.Sector!, SicCodes.SectionName(g.Sector) ?? g.Sector!)),
            [.. Facet(groups.Where(g => IsIn(g, filter with { Size = null })), g => (g.Size.ToString(), g.Size.ToString())).OrderBy(f => Enum.Parse<SizeBand>(f.Code))],
            await AreasAsync(standing, cancellationToken),
            isNearMiss && lines.Total > 0);
    }

    private static Task<List<Group>> CountAsync(IQueryable<RegisterRow> rows, CancellationToken cancellationToken) =>
        rows.GroupBy(r => new { r.SchemeSlug, r.SchemeName, r.LevelCode, r.LevelName, r.Sector, r.Size })
            .Select(g => new Group(g.Key.SchemeSlug, g.Key.SchemeName, g.Key.LevelCode, g.Key.LevelName, g.Key.Sector, g.Key.Size, g.Count()))
            .ToListAsync(cancellationToken);

    /// <summary>The key figures. An employer with two accreditations is one employer, and its workers count once.</summary>
    private static async Task<RegisterFigures> FiguresAsync(IQueryable<RegisterRow> rows, CancellationToken cancellationToken) =>
        await rows.GroupBy(r => r.EmployerNumber)
            .Select(g => new { Workers = (long)g.Max(r => r.Workers), Evidenced = g.Max(r => r.IsEvidenced ? 1 : 0) })
            .GroupBy(_ => 1)
            .Select(g => new RegisterFigures(g.Count(), g.Sum(e => e.Evidenced), g.Sum(e => e.Workers)))
            .SingleOrDefaultAsync(cancellationToken) ?? new RegisterFigures(0, 0, 0);

    private static async Task<IReadOnlyList<string>> AreasAsync(IQueryable<RegisterRow> rows, CancellationToken cancellationToken)
    {
        var places = await rows.Select(r => r.Places).Distinct().ToListAsync(cancellationToken);
        return [.. places.SelectMany(p => p.Split(RegisterRow.PlaceSeparator, StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool IsIn(Group group, RegisterFilter filter) =>
        (filter.Schemes is not { Count: > 0 } || filter.Schemes.Contains(group.SchemeSlug))
        && (filter.Levels is not { Count: > 0 } || filter.Levels.Contains(group.LevelCode))
        && (filter.Sector is null || filter.Sector == group.Sector)
        && (filter.Size is null || filter.Size == group.Size);

    private static IReadOnlyList<RegisterFacet> Facet(IEnumerable<Group> groups, Func<Group, (string Code, string Name)> by) =>
    [
        .. groups.GroupBy(g => by(g).Code)
            .Select(g => new RegisterFacet(g.Key, by(g.First()).Name, g.Sum(x => x.Count)))
            .OrderBy(f => f.Name, StringComparer.Ordinal),
    ];

    private sealed record Group(string SchemeSlug, string SchemeName, string LevelCode, string LevelName, string? Sector, SizeBand Size, int Count);
}
