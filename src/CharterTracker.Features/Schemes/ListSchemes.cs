using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Register;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Schemes;

/// <summary>The schemes that run today, with what the register says of each.</summary>
[Requires(Permission.Public)]
public sealed record ListSchemesQuery : IQuery<Result<IReadOnlyList<ListedScheme>>>;

/// <param name="Employers">Employers that are accredited today.</param>
public sealed record ListedScheme(string Slug, string Name, string AuthorityName, string ContactEmail, int Employers);

internal sealed class ListSchemesHandler(CharterDbContext db, TimeProvider clock)
    : IRequestHandler<ListSchemesQuery, Result<IReadOnlyList<ListedScheme>>>
{
    public async Task<Result<IReadOnlyList<ListedScheme>>> Handle(ListSchemesQuery request, CancellationToken cancellationToken)
    {
        var accredited = db.RegisterRows.KnownOn(null).AccreditedOn(clock.Today());
        return await db.Schemes.AsNoTracking()
            .Where(scheme => scheme.SucceededBy == null)
            .OrderBy(scheme => scheme.Name)
            .Select(scheme => new ListedScheme(
                scheme.Slug,
                scheme.Name,
                scheme.AuthorityName,
                scheme.ContactEmail,
                accredited
                    .Where(row => row.SchemeSlug == scheme.Slug)
                    .Select(row => row.EmployerNumber)
                    .Distinct()
                    .Count()))
            .ToListAsync(cancellationToken);
    }
}
