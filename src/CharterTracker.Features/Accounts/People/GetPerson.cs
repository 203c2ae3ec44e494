using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>One person, for an administrator within whose reach they are.</summary>
[Requires(Permission.Administer)]
public sealed record GetPersonQuery(Guid UserId) : IQuery<Result<PersonDetails>>;

/// <param name="CanAdminister">The person holds no role outside the administrator's schemes.</param>
/// <param name="Reset">A reset of their authenticator that waits for a second administrator.</param>
public sealed record PersonDetails(
    Guid Id, string FullName, string Email, bool IsEnrolled, DateTimeOffset? DisabledAt, bool CanAdminister, IReadOnlyList<PersonGrant> Grants, WaitingReset? Reset);

public sealed record PersonGrant(Guid Id, StaffRole Role, PanelSeat? Seat, string? SchemeName, DateTimeOffset From, DateTimeOffset? To, bool IsConfirmed);

public sealed record WaitingReset(Guid Id, string Reason, string RequestedByName, bool IsMine, DateTimeOffset RequestedAt);

internal sealed class GetPersonHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<GetPersonQuery, Result<PersonDetails>>
{
    public async Task<Result<PersonDetails>> Handle(GetPersonQuery request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var me = user.Id;
        var lapsed = now - AuthenticatorReset.Limit;
        var administered = db.Users.AdministeredBy(db, user, now);
        var person = await db.Users.AsNoTracking().SeenBy(db, user).Where(u => u.Id == request.UserId)
            .Select(u => new PersonDetails(
                u.Id,
                u.FullName,
                u.Email!,
                db.Authenticators.Any(a => a.UserId == u.Id && a.ConfirmedAt != null),
                u.DisabledAt,
                u.Id != me && administered.Any(a => a.Id == u.Id),
                db.Grants.Where(g => g.UserId == u.Id)
                    .OrderByDescending(g => g.From)
                    .Select(g => new PersonGrant(
                        g.Id, g.Role, g.Seat, db.Schemes.Where(s => s.Id == g.SchemeId).Select(s => s.Name).FirstOrDefault(), g.From, g.To, g.ConfirmedAt != null))
                    .ToList(),
                db.AuthenticatorResets.Where(r => r.UserId == u.Id && r.ApprovedAt == null && r.RequestedAt > lapsed)
                    .OrderByDescending(r => r.RequestedAt)
                    .Select(r => new WaitingReset(
                        r.Id, r.Reason, db.Users.Where(b => b.Id == r.RequestedBy).Select(b => b.FullName).FirstOrDefault()!, r.RequestedBy == me, r.RequestedAt))
                    .FirstOrDefault()))
            .SingleOrDefaultAsync(cancellationToken);
        return person is null ? new Failure.NotFound() : person;
    }
}
