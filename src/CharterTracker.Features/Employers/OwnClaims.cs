using CharterTracker.Domain.Employers;

namespace CharterTracker.Features.Employers;

internal static class OwnClaims
{
    /// <summary>A person's requests that wait for an answer, of owners or of administrators.</summary>
    public static IQueryable<EmployerClaim> OpenOf(this IQueryable<EmployerClaim> claims, Guid userId) =>
        claims.Where(c => c.ClaimedBy == userId && (c.State == ClaimState.Waiting || c.State == ClaimState.BeforeStaff));
}
