using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Access;

/// <summary>The members of an employer's team to whom a mail goes, by what it asks of them.</summary>
internal static class TeamAddresses
{
    public static IReadOnlyCollection<MembershipRole> SigningRoles { get; } = [MembershipRole.Owner, MembershipRole.Signatory];

    public static IReadOnlyCollection<MembershipRole> WritingRoles { get; } = [MembershipRole.Owner, MembershipRole.Contributor];

    public static IReadOnlyCollection<MembershipRole> WritingOrSigningRoles { get; } = [.. WritingRoles, MembershipRole.Signatory];

    /// <summary>E-mail addresses of the members of an employer's team who have one of the roles, each once.</summary>
    public static Task<List<string>> TeamAddressesAsync(
        this CharterDbContext db, Guid employerId, IReadOnlyCollection<MembershipRole> roles, CancellationToken cancellationToken) =>
        db.Users
            .Where(u => u.DisabledAt == null && u.Email != null
                && db.Employers.Any(e => e.Id == employerId && e.Members.Any(m => m.UserId == u.Id && roles.Contains(m.Role))))
            .Select(u => u.Email!)
            .ToListAsync(cancellationToken);
}
