using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CharterTracker.Data.Identity;

/// <summary>
/// The account store of Identity, which here leaves saving to the unit of work, so that an account and its first mail are saved together.
/// </summary>
public sealed class UserAccountStore : UserOnlyStore<UserAccount, CharterDbContext, Guid>
{
    public UserAccountStore(CharterDbContext context, IdentityErrorDescriber? describer = null)
        : base(context, describer) =>
        AutoSaveChanges = false;
}
