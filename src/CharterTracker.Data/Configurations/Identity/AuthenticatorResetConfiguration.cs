using CharterTracker.Data.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Identity;

internal sealed class AuthenticatorResetConfiguration : IEntityTypeConfiguration<AuthenticatorReset>
{
    public void Configure(EntityTypeBuilder<AuthenticatorReset> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Reason).HasMaxLength(AuthenticatorReset.ReasonMaxLength);
        builder.HasIndex(r => r.UserId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
