using CharterTracker.Data;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>The invitation behind a link. Not found where it was used or is too old.</summary>
[Requires(Permission.Public)]
public sealed record GetInvitationQuery(string? Token) : IQuery<Result<InvitationDetails>>;

/// <param name="HasAccount">The person asked has an account: they sign in to accept, and set no new password.</param>
/// <param name="IsMine">The person signed in is the one who was asked.</param>
public sealed record InvitationDetails(string Email, StaffRole Role, PanelSeat? Seat, string? SchemeName, string InvitedByName, bool HasAccount, bool IsMine);

internal sealed class GetInvitationHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<GetInvitationQuery, Result<InvitationDetails>>
{
    public async Task<Result<InvitationDetails>> Handle(GetInvitationQuery request, CancellationToken cancellationToken)
    {
        var hash = SecretToken.HashOf(request.Token);
        var now = clock.GetUtcNow();
        var me = user.NeedsTwoFactor ? null : user.Id;
        var shown = await db.StaffInvitations.AsNoTracking()
            .Where(i => i.TokenHash == hash && i.AcceptedAt == null && i.ExpiresAt > now)
            .Select(i => new InvitationDetails(
                i.Email,
                i.Role,
                i.Seat,
                db.Schemes.Where(s => s.Id == i.SchemeId).Select(s => s.Name).FirstOrDefault(),
                db.Users.Where(u => u.Id == i.InvitedBy).Select(u => u.FullName).FirstOrDefault()!,
                db.Users.Any(u => u.NormalizedEmail == i.NormalizedEmail),
                db.Users.Any(u => u.Id == me && u.NormalizedEmail == i.NormalizedEmail)))
            .SingleOrDefaultAsync(cancellationToken);
        return shown is null ? new Failure.NotFound() : shown;
    }
}
