using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>The current user's own page: their details, their roles, and where they are signed in.</summary>
[Requires(Permission.OwnAccount)]
public sealed record GetAccountQuery : IQuery<Result<AccountDetails>>;

public sealed record AccountDetails(
    string FullName, string Email, bool IsEnrolled, int RecoveryCodesLeft, IReadOnlyList<HeldRole> Roles, IReadOnlyList<OwnSession> Sessions);

/// <param name="SchemeName">Null for the whole platform.</param>
public sealed record HeldRole(StaffRole Role, PanelSeat? Seat, string? SchemeName);

public sealed record OwnSession(Guid Id, string Device, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, bool IsThisOne);

internal sealed class GetAccountHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<GetAccountQuery, Result<AccountDetails>>
{
    private const int SessionsShown = 20;

    public async Task<Result<AccountDetails>> Handle(GetAccountQuery request, CancellationToken cancellationToken)
    {
        var (now, id, sessionId) = (clock.GetUtcNow(), user.Id, user.SessionId);
        var oldest = now - SessionReader.EmployerLimit;
        var grants = db.Grants.ActiveAt(now);
        return await db.Users.AsNoTracking().Where(u => u.Id == id)
            .Select(u => new AccountDetails(
                u.FullName,
                u.Email!,
                db.Authenticators.Any(a => a.UserId == u.Id && a.ConfirmedAt != null),
                db.RecoveryCodes.Count(c => c.UserId == u.Id),
                grants.Where(g => g.UserId == u.Id)
                    .Select(g => new HeldRole(g.Role, g.Seat, db.Schemes.Where(s => s.Id == g.SchemeId).Select(s => s.Name).FirstOrDefault()))
                    .ToList(),
                db.Sessions
                    .Where(s => s.UserId == u.Id && s.Stage == SessionStage.SignedIn && s.EndedAt == null && s.SecurityStamp == u.SecurityStamp && s.CreatedAt > oldest)
                    .OrderByDescending(s => s.LastSeenAt)
                    .Take(SessionsShown)
                    .Select(s => new OwnSession(s.Id, s.Device, s.CreatedAt, s.LastSeenAt, s.Id == sessionId))
                    .ToList()))
            .AsSplitQuery()
            .SingleAsync(cancellationToken);
    }
}
