using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>The directory of unions, with what is still to be done about each.</summary>
[Requires(Permission.AdministerPlatform)]
public sealed record GetUnionsQuery(string? Search, bool OnlyTasks, int Page) : IQuery<Result<Paged<UnionRow>>>;

/// <param name="HasOfficer">Somebody is in post and can be asked.</param>
/// <param name="EmployersWaiting">Employers that name the union while it has nobody to ask.</param>
public sealed record UnionRow(Guid Id, string Name, DateTimeOffset? IndependenceCheckedAt, bool HasOfficer, int EmployersWaiting);

internal sealed class GetUnionsHandler(CharterDbContext db) : IRequestHandler<GetUnionsQuery, Result<Paged<UnionRow>>>
{
    public async Task<Result<Paged<UnionRow>>> Handle(GetUnionsQuery request, CancellationToken cancellationToken)
    {
        var search = NameFolding.Fold(request.Search ?? "");
        var rows = db.Unions.AsNoTracking()
            .Where(u => u.SearchName.Contains(search))
            .Select(u => new
            {
                u.Id,
                u.Name,
                u.IndependenceCheckedAt,
                HasOfficer = u.Officers.Any(o => o.LeftAt == null),
                Named = db.Recognitions.Where(r => r.UnionId == u.Id && r.EndedOn == null).Select(r => r.EmployerId).Distinct().Count(),
            })
            .Where(u => !request.OnlyTasks || (u.Named > 0 && !u.HasOfficer))
            .OrderByDescending(u => u.HasOfficer ? 0 : u.Named)
            .ThenBy(u => u.Name)
            .Select(u => new UnionRow(u.Id, u.Name, u.IndependenceCheckedAt, u.HasOfficer, u.HasOfficer ? 0 : u.Named));
        return await rows.ToPageAsync(request.Page, cancellationToken);
    }
}
