using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>
/// Requests to join a team that no owner has answered in time, and those that an owner refused and the person brought to the
/// administrators, oldest first; or those that administrators have decided, newest first.
/// </summary>
[Requires(Permission.AdministerPlatform)]
public sealed record ListClaimsQuery(bool Decided = false, int Page = 1) : IQuery<Result<Paged<ClaimRow>>>;

public sealed record ClaimRow(
    Guid Id, string Employer, string EmployerNumber, string Name, string Email, DateTimeOffset ClaimedAt, ClaimState State, DateTimeOffset? DecidedAt);

internal sealed class ListClaimsHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<ListClaimsQuery, Result<Paged<ClaimRow>>>
{
    public async Task<Result<Paged<ClaimRow>>> Handle(ListClaimsQuery request, CancellationToken cancellationToken)
    {
        var unanswered = clock.GetUtcNow().AddDays(-EmployerClaim.DaysForOwners);
        var claims = request.Decided
            ? db.EmployerClaims.AsNoTracking().Where(c => c.Reasons != null).OrderByDescending(c => c.DecidedAt).ThenBy(c => c.Id)
            : db.EmployerClaims.AsNoTracking().Where(c => (c.State == ClaimState.Waiting && c.ClaimedAt <= unanswered) || c.State == ClaimState.BeforeStaff).OrderBy(c => c.ClaimedAt).ThenBy(c => c.Id);
        return await claims
            .Select(c => new ClaimRow(
                c.Id,
                db.Employers.Where(e => e.Id == c.EmployerId).Select(e => e.Name).First(),
                db.Employers.Where(e => e.Id == c.EmployerId).Select(e => e.Number).First(),
                db.Users.Where(u => u.Id == c.ClaimedBy).Select(u => u.FullName).First(),
                db.Users.Where(u => u.Id == c.ClaimedBy).Select(u => u.Email ?? "").First(),
                c.ClaimedAt,
                c.State,
                c.DecidedAt))
            .ToPageAsync(request.Page, cancellationToken);
    }
}
