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
public sealed record ListJoinRequestsQuery(bool Decided = false, int Page = 1) : IQuery<Result<Paged<JoinRequestRow>>>;

public sealed record JoinRequestRow(
    Guid Id, string Employer, string EmployerNumber, string Name, string Email, DateTimeOffset RequestedAt, JoinRequestState State, DateTimeOffset? DecidedAt);

internal sealed class ListJoinRequestsHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<ListJoinRequestsQuery, Result<Paged<JoinRequestRow>>>
{
    public async Task<Result<Paged<JoinRequestRow>>> Handle(ListJoinRequestsQuery request, CancellationToken cancellationToken)
    {
        var unanswered = clock.GetUtcNow().AddDays(-JoinRequest.DaysForOwners);
        var joinRequests = request.Decided
            ? db.JoinRequests.AsNoTracking().Where(c => c.Reasons != null).OrderByDescending(c => c.DecidedAt).ThenBy(c => c.Id)
            : db.JoinRequests.AsNoTracking().Where(c => (c.State == JoinRequestState.Waiting && c.RequestedAt <= unanswered) || c.State == JoinRequestState.WithStaff).OrderBy(c => c.RequestedAt).ThenBy(c => c.Id);
        return await joinRequests
            .Select(c => new JoinRequestRow(
                c.Id,
                db.Employers.Where(e => e.Id == c.EmployerId).Select(e => e.Name).First(),
                db.Employers.Where(e => e.Id == c.EmployerId).Select(e => e.Number).First(),
                db.Users.Where(u => u.Id == c.RequestedBy).Select(u => u.FullName).First(),
                db.Users.Where(u => u.Id == c.RequestedBy).Select(u => u.Email ?? "").First(),
                c.RequestedAt,
                c.State,
                c.DecidedAt))
            .ToPageAsync(request.Page, cancellationToken);
    }
}
