using CharterTracker.Data;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Charters;

/// <summary>
/// Every version of the charters that a person administers, newest first, the schemes that they may import into, and the packs that come
/// with the product.
/// </summary>
[Requires(Permission.Administer)]
public sealed record GetChartersQuery(int Page) : IQuery<Result<CharterList>>;

public sealed record CharterList(Paged<CharterRow> Charters, IReadOnlyList<SchemeChoice> Schemes, IReadOnlyList<PackRow> Packs);

public sealed record CharterRow(Guid Id, string Scheme, int Number, CharterStatus Status, DateTimeOffset ImportedAt, DateTimeOffset? PublishedAt, DateTimeOffset? RetiredAt);

/// <summary>A pack that comes with the product.</summary>
/// <param name="TemplateFor">The regions that it is a template for, in words; null where it follows a region's own charter.</param>
/// <param name="Levels">Names of the levels, from the lowest to the highest.</param>
public sealed record PackRow(string Name, string Title, string ModelledOn, string? TemplateFor, int Themes, int Criteria, IReadOnlyList<string> Levels);

internal sealed class GetChartersHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<GetChartersQuery, Result<CharterList>>
{
    public async Task<Result<CharterList>> Handle(GetChartersQuery request, CancellationToken cancellationToken)
    {
        var charters = await db.Charters.AsNoTracking()
            .InSchemes(user.SchemesFor(request))
            .Join(db.Schemes, c => c.SchemeId, s => s.Id, (c, s) => new { Charter = c, Scheme = s.Name })
            .OrderBy(c => c.Scheme)
            .ThenByDescending(c => c.Charter.Number)
            .Select(c => new CharterRow(
                c.Charter.Id, c.Scheme, c.Charter.Number, c.Charter.Status, c.Charter.ImportedAt, c.Charter.PublishedAt, c.Charter.RetiredAt))
            .ToPageAsync(request.Page, cancellationToken);
        var schemes = await db.Schemes.InSchemes(user.SchemesFor(request)).AsChoices().ToListAsync(cancellationToken);
        return new CharterList(charters, schemes, await PacksAsync(cancellationToken));
    }

    private static async Task<IReadOnlyList<PackRow>> PacksAsync(CancellationToken cancellationToken)
    {
        List<PackRow> packs = [];
        foreach (var name in CharterPacks.Names)
        {
            var content = await CharterPacks.ContentAsync(name, cancellationToken);
            packs.Add(new PackRow(
                name, content.Title, content.ModelledOn, CharterPacks.TemplateFor(name), content.Themes.Count, content.Criteria.Count(), [.. content.Levels.Select(l => l.Name)]));
        }
        return packs;
    }
}
