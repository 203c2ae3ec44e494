using CharterTracker.Data;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Charters;

/// <summary>Every version of the charters that a person administers, newest first, and the schemes that they may import into.</summary>
[Requires(Permission.Administer)]
public sealed record GetChartersQuery(int Page) : IQuery<Result<CharterList>>;

public sealed record CharterList(Paged<CharterRow> Charters, IReadOnlyList<SchemeChoice> Schemes);

public sealed record CharterRow(Guid Id, string Scheme, int Number, CharterStatus Status, DateTimeOffset ImportedAt, DateTimeOffset? PublishedAt, DateTimeOffset? RetiredAt);

public sealed record SchemeChoice(Guid Id, string Name);

internal sealed class GetChartersHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<GetChartersQuery, Result<CharterList>>
{
    public async Task<Result<CharterList>> Handle(GetChartersQuery request, CancellationToken cancellationToken)
    {
        var schemes = user.SchemesFor(Permission.Administer);
        var charters = await db.Charters.AsNoTracking()
            .WithinReachOf(user)
            .Join(db.Schemes, c => c.SchemeId, s => s.Id, (c, s) => new { Charter = c, Scheme = s.Name })
            .OrderBy(c => c.Scheme)
            .ThenByDescending(c => c.Charter.Number)
            .Select(c => new CharterRow(
                c.Charter.Id, c.Scheme, c.Charter.Number, c.Charter.Status, c.Charter.ImportedAt, c.Charter.PublishedAt, c.Charter.RetiredAt))
            .ToPageAsync(request.Page, cancellationToken);
        var choices = await db.Schemes
            .Where(s => schemes == null || schemes.Contains(s.Id))
            .OrderBy(s => s.Name)
            .Select(s => new SchemeChoice(s.Id, s.Name))
            .ToListAsync(cancellationToken);
        return new CharterList(charters, choices);
    }
}
