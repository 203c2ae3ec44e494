using CharterTracker.Domain.Schemes;

namespace CharterTracker.Features.Cases;

/// <summary>Who lifts whose conflict: those who judge or check others have theirs lifted by an administrator.</summary>
internal static class ConflictLifters
{
    private static readonly StaffRole[] ForAdministrators = [StaffRole.LeadAssessor, StaffRole.PanelMember, StaffRole.Administrator];

    /// <summary>The grants in force that leave the conflicts of their holders to an administrator, in the grants' schemes.</summary>
    public static IQueryable<Grant> LeftToAdministrators(this IQueryable<Grant> grants, DateTimeOffset now) =>
        grants.ActiveAt(now).Where(g => ForAdministrators.Contains(g.Role));
}
