using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>The roles and schemes that the current administrator may grant.</summary>
[Requires(Permission.Administer)]
public sealed record GetGrantChoicesQuery : IQuery<Result<GrantChoices>>;

/// <param name="Unions">From which the one that an invited person works for is chosen.</param>
public sealed record GrantChoices(bool WholePlatform, IReadOnlyList<SchemeChoice> Schemes, IReadOnlyList<UnionChoice> Unions);

public sealed record UnionChoice(Guid Id, string Name);

public sealed record SchemeChoice(Guid Id, string Name);

internal sealed class GetGrantChoicesHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<GetGrantChoicesQuery, Result<GrantChoices>>
{
    public async Task<Result<GrantChoices>> Handle(GetGrantChoicesQuery request, CancellationToken cancellationToken)
    {
        var reach = user.SchemesFor(request);
        var schemes = reach is null ? db.Schemes : db.Schemes.Where(s => reach.Contains(s.Id));
        return new GrantChoices(
            reach is null,
            await schemes.AsNoTracking().OrderBy(s => s.Name).Select(s => new SchemeChoice(s.Id, s.Name)).ToListAsync(cancellationToken),
            await db.Unions.OrderBy(n => n.Name).Select(n => new UnionChoice(n.Id, n.Name)).ToListAsync(cancellationToken));
    }
}
