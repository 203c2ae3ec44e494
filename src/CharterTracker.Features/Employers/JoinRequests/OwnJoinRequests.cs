using CharterTracker.Domain.Employers;

namespace CharterTracker.Features.Employers;

internal static class OwnJoinRequests
{
    /// <summary>A person's requests that wait for an answer, of owners or of administrators.</summary>
    public static IQueryable<JoinRequest> OpenOf(this IQueryable<JoinRequest> joinRequests, Guid userId) =>
        joinRequests.Where(c => c.RequestedBy == userId && (c.State == JoinRequestState.Waiting || c.State == JoinRequestState.WithStaff));
}
