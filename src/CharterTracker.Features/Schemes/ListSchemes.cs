using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Schemes;

/// <summary>The schemes that run today, with what the register says of each.</summary>
[Requires(Permission.Public)]
public sealed record ListSchemesQuery : IQuery<Result<IReadOnlyList<ListedScheme>>>;

/// <param name="Employers">Employers on the register today.</param>
public sealed record ListedScheme(string Slug, string Name, string AuthorityName, string ContactEmail, int Employers);

internal sealed class ListSchemesHandler(CharterDbContext db, TimeProvider clock)
    : IRequestHandler<ListSchemesQuery, Result<IReadOnlyList<ListedScheme>>>
{
    public async Task<Result<IReadOnlyList<ListedScheme>>> Handle(ListSchemesQuery request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return await db.Schemes.AsNoTracking()
            .Where(scheme => scheme.SucceededBy == null)
            .OrderBy(scheme => scheme.Name)
            .Select(scheme => new ListedScheme(
                scheme.Slug,
                scheme.Name,
                scheme.AuthorityName,
                scheme.ContactEmail,
                db.RegisterRows
                    .Where(row => row.SchemeSlug == scheme.Slug && row.KnownFrom <= now && row.KnownUntil == null && row.ValidFrom <= today && row.ValidUntil >= today)
                    .Select(row => row.EmployerNumber)
                    .Distinct()
                    .Count()))
            .ToListAsync(cancellationToken);
    }
}
