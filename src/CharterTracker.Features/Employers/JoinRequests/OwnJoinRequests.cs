using CharterTracker.Domain.Employers;

namespace CharterTracker.Features.Employers;

internal static class OwnJoinRequests
{
    /// <summary>A person's requests that still wait for an answer, from owners or from administrators.</summary>
    public static IQueryable<JoinRequest> OpenOf(this IQueryable<JoinRequest> joinRequests, Guid userId) =>
        joinRequests.Where(c => c.RequestedBy == userId && (c.State == JoinRequestState.Waiting || c.State == JoinRequestState.WithStaff));
}
