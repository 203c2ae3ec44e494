using System.Security.Cryptography;
using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Features.Pipeline;
using Microsoft.AspNetCore.Identity;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// Makes the accounts of the demonstration. Staff get an authenticator with a random seed, so that no shipped secret opens anything.
/// </summary>
internal sealed class DemonstrationAccounts(CharterDbContext db, IPasswordHasher<UserAccount> hasher, ISealer sealer, TimeProvider clock)
{
    /// <summary>Adds the account; the caller saves.</summary>
    public UserAccount Add(string email, string fullName, string password, bool isEnrolled, Guid? worksForUnionId = null)
    {
        var now = clock.GetUtcNow();
        var user = new UserAccount
        {
            Id = Guid.CreateVersion7(now),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            FullName = fullName,
            CreatedAt = now,
            WorksForUnionId = worksForUnionId,
            IsDemonstration = true,
        };
        user.PasswordHash = hasher.HashPassword(user, password);
        user.EndSessions();
        db.Users.Add(user);
        if (isEnrolled)
        {
            db.Authenticators.Add(new Authenticator
            {
                UserId = user.Id,
                SealedSeed = sealer.Seal(TotpVerifier.SeedPurpose, user.Id, RandomNumberGenerator.GetBytes(20)),
                ConfirmedAt = now,
            });
        }
        return user;
    }
}
