using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>
/// A person's requests to join a team that an owner has refused and no administrator has decided, newest first. Those that wait for an
/// owner are not among them: that they wait would say that the organisation is here. For the same reason none names it.
/// </summary>
/// <param name="ClaimId">Null for all; one at most for each organisation that the person asked about.</param>
[Requires(Permission.ActForEmployer)]
public sealed record ListOwnClaimsQuery(Guid? ClaimId = null) : IQuery<Result<OwnClaimList>>;

public sealed record OwnClaimList(IReadOnlyList<OwnClaim> Claims);

/// <param name="Message">What the person wrote, by which they know it.</param>
/// <param name="AskedStaffAt">Null where they may still take it to the administrators.</param>
public sealed record OwnClaim(Guid Id, Guid Version, string Message, DateTimeOffset ClaimedAt, DateTimeOffset RefusedAt, DateTimeOffset? AskedStaffAt);

internal sealed class ListOwnClaimsHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<ListOwnClaimsQuery, Result<OwnClaimList>>
{
    public async Task<Result<OwnClaimList>> Handle(ListOwnClaimsQuery request, CancellationToken cancellationToken)
    {
        var claims = await db.EmployerClaims.AsNoTracking()
            .Where(c => c.ClaimedBy == user.Id && (request.ClaimId == null || c.Id == request.ClaimId))
            .Where(c => c.State == ClaimState.BeforeStaff || (c.State == ClaimState.Refused && c.Reasons == null && c.AskedStaffAt == null))
            .OrderByDescending(c => c.DecidedAt).ThenBy(c => c.Id)
            .Select(c => new OwnClaim(c.Id, c.Version, c.Message, c.ClaimedAt, c.DecidedAt!.Value, c.AskedStaffAt))
            .ToListAsync(cancellationToken);
        return request.ClaimId is not null && claims.Count == 0
            ? new Failure.NotFound()
            : new OwnClaimList(claims);
    }
}
