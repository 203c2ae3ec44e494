using CharterTracker.Data.Identity;
using CharterTracker.Features.Accounts;

namespace CharterTracker.Testing.Builders;

/// <summary>An account with a confirmed address and a password.</summary>
public static class AnAccount
{
    public const string Password = "correct horse battery staple";

    // Hashing is slow on purpose, so all accounts of a test run share one hash.
    private static readonly Lazy<string> Hash = new(() => PasswordRules.MakeHasher().HashPassword(new UserAccount(), Password));

    public static UserAccount With(string email, string fullName = "Robin Reed")
    {
        var user = new UserAccount
        {
            Id = Guid.CreateVersion7(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            FullName = fullName,
            PasswordHash = Hash.Value,
            ConcurrencyStamp = Guid.NewGuid().ToString(),
        };
        user.EndSessions();
        return user;
    }
}
