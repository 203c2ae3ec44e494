using CharterTracker.Data;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Roles given in the schemes of the current user: those that wait for a second person first.</summary>
[Requires(Permission.ConfirmGrants)]
public sealed record ListGrantsQuery(string? Search = null, GrantFilter Show = GrantFilter.Waiting, int Page = 1) : IQuery<Result<Paged<GrantRow>>>;

public enum GrantFilter
{
    Waiting,
    Active,
    Ended,
}

/// <param name="IsOwn">The current user was given it, or gave it, and therefore cannot confirm it.</param>
public sealed record GrantRow(
    Guid Id, Guid Version, Guid UserId, string FullName, string Email, StaffRole Role, PanelSeat? Seat, string? SchemeName,
    DateTimeOffset From, DateTimeOffset? To, DateTimeOffset? ConfirmedAt, string? GrantedByName, string? ConfirmedByName, bool IsOwn);

internal sealed class ListGrantsHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<ListGrantsQuery, Result<Paged<GrantRow>>>
{
    public async Task<Result<Paged<GrantRow>>> Handle(ListGrantsQuery request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var grants = db.Grants.AsNoTracking().SeenBy(user);
        grants = request.Show switch
        {
            GrantFilter.Waiting => grants.Where(g => g.ConfirmedAt == null && (g.To == null || g.To > now)),
            GrantFilter.Active => grants.ActiveAt(now),
            _ => grants.Where(g => g.To != null && g.To <= now),
        };
        if (request.Search?.Trim() is { Length: > 0 } search)
        {
            var folded = search.ToUpperInvariant();
            grants = grants.Where(g => db.Users.Any(u => u.Id == g.UserId && (u.NormalizedFullName.Contains(folded) || u.NormalizedEmail!.Contains(folded))));
        }
        return await grants
            .OrderBy(g => db.Users.Where(u => u.Id == g.UserId).Select(u => u.FullName).First()).ThenByDescending(g => g.From).ThenBy(g => g.Id)
            .ToRows(db, user)
            .ToPageAsync(request.Page, cancellationToken);
    }
}
