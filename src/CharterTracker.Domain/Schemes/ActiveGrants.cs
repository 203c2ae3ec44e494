namespace CharterTracker.Domain.Schemes;

/// <summary>Finds grants that count.</summary>
public static class ActiveGrants
{
    /// <summary>The grants that are confirmed and in force at the moment: <see cref="Grant.IsActive"/> as a query.</summary>
    public static IQueryable<Grant> ActiveAt(this IQueryable<Grant> grants, DateTimeOffset now) =>
        grants.Where(g => g.ConfirmedAt != null && g.From <= now && (g.To == null || g.To > now));
}
