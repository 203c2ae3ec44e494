using CharterTracker.Data;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>The people within an administrator's reach; searched, filtered and sorted in the database.</summary>
[Requires(Permission.Administer)]
public sealed record ListPeopleQuery(string? Search = null, PeopleFilter Show = PeopleFilter.Staff, PeopleOrder Order = PeopleOrder.Name, int Page = 1)
    : IQuery<Result<Paged<PersonRow>>>;

public enum PeopleFilter
{
    Staff,
    WithoutAuthenticator,
    Disabled,
    Everybody,
}

public enum PeopleOrder
{
    Name,
    Newest,
}

public sealed record PersonRow(
    Guid Id, string FullName, string Email, DateTimeOffset CreatedAt, bool IsEnrolled, bool IsDisabled, DateTimeOffset? LastSeenAt, IReadOnlyList<HeldRole> Roles);

internal sealed class ListPeopleHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<ListPeopleQuery, Result<Paged<PersonRow>>>
{
    public async Task<Result<Paged<PersonRow>>> Handle(ListPeopleQuery request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var people = db.Users.AsNoTracking().SeenBy(db, user);
        if (request.Search?.Trim() is { Length: > 0 } search)
        {
            var folded = search.ToUpperInvariant();
            people = people.Where(p => p.NormalizedFullName.Contains(folded) || p.NormalizedEmail!.Contains(folded));
        }
        people = request.Show switch
        {
            PeopleFilter.Staff => people.Where(p => db.Grants.Any(g => g.UserId == p.Id && (g.To == null || g.To > now))),
            PeopleFilter.WithoutAuthenticator => people.Where(p =>
                db.Grants.Any(g => g.UserId == p.Id && g.ConfirmedAt != null && (g.To == null || g.To > now))
                && !db.Authenticators.Any(a => a.UserId == p.Id && a.ConfirmedAt != null)),
            PeopleFilter.Disabled => people.Where(p => p.DisabledAt != null),
            _ => people,
        };
        var sorted = request.Order == PeopleOrder.Newest
            ? people.OrderByDescending(p => p.CreatedAt).ThenBy(p => p.Id)
            : people.OrderBy(p => p.FullName).ThenBy(p => p.Id);

        var grants = db.Grants.ActiveAt(now);
        return await sorted
            .Select(p => new PersonRow(
                p.Id,
                p.FullName,
                p.Email!,
                p.CreatedAt,
                db.Authenticators.Any(a => a.UserId == p.Id && a.ConfirmedAt != null),
                p.DisabledAt != null,
                db.Sessions.Where(s => s.UserId == p.Id).Max(s => (DateTimeOffset?)s.LastSeenAt),
                grants.Where(g => g.UserId == p.Id)
                    .Select(g => new HeldRole(g.Role, g.Seat, db.Schemes.Where(s => s.Id == g.SchemeId).Select(s => s.Name).FirstOrDefault()))
                    .ToList()))
            .ToPageAsync(request.Page, cancellationToken);
    }
}
