using CharterTracker.Domain.Accreditations;

namespace CharterTracker.Features.Applications;

internal static class HeldAccreditations
{
    /// <summary>The accreditations of an employer in force on one day, of every scheme.</summary>
    public static IQueryable<Accreditation> InForceFor(this IQueryable<Accreditation> accreditations, Guid employerId, DateOnly day) =>
        accreditations.InForceOn(day).Where(a => a.EmployerId == employerId);

    /// <summary>Those that are in force, of every employer.</summary>
    public static IQueryable<Accreditation> InForceOn(this IQueryable<Accreditation> accreditations, DateOnly day) =>
        accreditations.Where(a => a.Status == AccreditationStatus.Active && a.ValidFrom <= day && a.ValidUntil >= day);

    /// <summary>
    /// The accreditations that an employer holds on one day, public or not: awarded, not ended and not lapsed; see
    /// <see cref="Accreditation.IsHeldOn"/>.
    /// </summary>
    public static IQueryable<Accreditation> HeldBy(this IQueryable<Accreditation> accreditations, Guid employerId, DateOnly day) =>
        accreditations.HeldOn(day).Where(a => a.EmployerId == employerId);

    /// <summary>The accreditations that any employer holds on one day.</summary>
    public static IQueryable<Accreditation> HeldOn(this IQueryable<Accreditation> accreditations, DateOnly day) =>
        accreditations.Where(a => a.ValidUntil >= day
            && (a.Status == AccreditationStatus.Awarded || a.Status == AccreditationStatus.Active || a.Status == AccreditationStatus.Suspended));
}
