using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>The directory of unions, with the tasks that are open for each.</summary>
[Requires(Permission.AdministerPlatform)]
public sealed record GetUnionsQuery(string? Search, bool OnlyTasks, int Page) : IQuery<Result<Paged<UnionRow>>>;

/// <param name="HasOfficer">Whether the union has an officer, for the whole country or for a scheme.</param>
/// <param name="EmployersWaiting">Employers that name the union on a live application, in a scheme for which it has nobody to ask.</param>
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
                Waiting = db.Applications
                    .Where(a => a.Status != ApplicationStatus.Decided && a.Status != ApplicationStatus.Withdrawn
                        && db.Recognitions.Any(r => r.UnionId == u.Id && r.EndedOn == null && r.EmployerId == a.EmployerId)
                        && !u.Officers.Any(o => o.LeftAt == null && (o.SchemeId == null || o.SchemeId == a.SchemeId)))
                    .Select(a => a.EmployerId)
                    .Distinct()
                    .Count(),
            })
            .Where(u => !request.OnlyTasks || u.Waiting > 0)
            .OrderByDescending(u => u.Waiting)
            .ThenBy(u => u.Name)
            .Select(u => new UnionRow(u.Id, u.Name, u.IndependenceCheckedAt, u.HasOfficer, u.Waiting));
        return await rows.ToPageAsync(request.Page, cancellationToken);
    }
}
