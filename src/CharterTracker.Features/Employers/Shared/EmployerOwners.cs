using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain.Employers;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

internal static class EmployerOwners
{
    /// <summary>The accounts of an employer's owners, to write to.</summary>
    public static Task<List<UserAccount>> OwnersAsync(this CharterDbContext db, Employer employer, CancellationToken cancellationToken)
    {
        var owners = employer.Members.Where(m => m.Role == MembershipRole.Owner).Select(m => m.UserId).ToList();
        return db.Users.AsNoTracking().Where(u => owners.Contains(u.Id) && u.Email != null && u.DisabledAt == null).OrderBy(u => u.Id).ToListAsync(cancellationToken);
    }
}
