using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>
/// A person's requests to join a team that an owner has refused and no administrator has decided, newest first. Those that wait for an
/// owner are left out, since they would show that the organisation is here. For the same reason none names it.
/// </summary>
/// <param name="JoinRequestId">Null for all; one at most for each organisation that the person asked about.</param>
[Requires(Permission.ActForEmployer)]
public sealed record ListOwnJoinRequestsQuery(Guid? JoinRequestId = null) : IQuery<Result<OwnJoinRequestList>>;

public sealed record OwnJoinRequestList(IReadOnlyList<OwnJoinRequest> JoinRequests);

/// <param name="Message">What the person wrote in the request, by which they recognise it.</param>
/// <param name="AskedStaffAt">Null where they may still take it to the administrators.</param>
public sealed record OwnJoinRequest(Guid Id, Guid Version, string Message, DateTimeOffset RequestedAt, DateTimeOffset RefusedAt, DateTimeOffset? AskedStaffAt);

internal sealed class ListOwnJoinRequestsHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<ListOwnJoinRequestsQuery, Result<OwnJoinRequestList>>
{
    public async Task<Result<OwnJoinRequestList>> Handle(ListOwnJoinRequestsQuery request, CancellationToken cancellationToken)
    {
        var joinRequests = await db.JoinRequests.AsNoTracking()
            .Where(c => c.RequestedBy == user.Id && (request.JoinRequestId == null || c.Id == request.JoinRequestId))
            .Where(c => c.State == JoinRequestState.WithStaff || (c.State == JoinRequestState.Refused && c.Reasons == null && c.AskedStaffAt == null))
            .OrderByDescending(c => c.DecidedAt).ThenBy(c => c.Id)
            .Select(c => new OwnJoinRequest(c.Id, c.Version, c.Message, c.RequestedAt, c.DecidedAt!.Value, c.AskedStaffAt))
            .ToListAsync(cancellationToken);
        return request.JoinRequestId is not null && joinRequests.Count == 0
            ? new Failure.NotFound()
            : new OwnJoinRequestList(joinRequests);
    }
}
