using CharterTracker.Data.Identity;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations;

internal sealed class CharterUserConfiguration : IEntityTypeConfiguration<CharterUser>
{
    public void Configure(EntityTypeBuilder<CharterUser> builder)
    {
        builder.ToTable("Users");
        builder.Property(u => u.FullName).HasMaxLength(CharterUser.FullNameMaxLength);
        builder.Property(u => u.NormalizedFullName).HasMaxLength(CharterUser.FullNameMaxLength);
        builder.Property(u => u.PasswordHash).HasMaxLength(400);
        builder.Property(u => u.SecurityStamp).HasMaxLength(64);
        builder.Property(u => u.ConcurrencyStamp).HasMaxLength(64);
        builder.Property(u => u.PhoneNumber).HasMaxLength(30);
    }
}

internal sealed class AuthenticatorConfiguration : IEntityTypeConfiguration<Authenticator>
{
    public void Configure(EntityTypeBuilder<Authenticator> builder)
    {
        builder.HasKey(a => a.UserId);
        builder.Property(a => a.UserId).ValueGeneratedNever();
        builder.Property(a => a.SealedSeed).HasMaxLength(400);
        builder.Property(a => a.RecoverySalt).HasMaxLength(64);
        builder.HasOne<CharterUser>().WithOne().HasForeignKey<Authenticator>(a => a.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Hash).HasMaxLength(200);
        builder.HasIndex(c => c.UserId);
        builder.HasOne<CharterUser>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SessionRecordConfiguration : IEntityTypeConfiguration<SessionRecord>
{
    public void Configure(EntityTypeBuilder<SessionRecord> builder)
    {
        builder.ToTable("Sessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.SealedPendingSeed).HasMaxLength(400);
        builder.Property(s => s.KeyHash).HasMaxLength(64);
        builder.Property(s => s.SecurityStamp).HasMaxLength(64);
        builder.Property(s => s.Device).HasMaxLength(SessionRecord.DeviceMaxLength);
        builder.HasIndex(s => s.KeyHash).IsUnique();
        builder.HasIndex(s => s.UserId);
        builder.HasOne<CharterUser>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AccountLinkConfiguration : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => l.UserId);
        builder.HasOne<CharterUser>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StaffInvitationConfiguration : IEntityTypeConfiguration<StaffInvitation>
{
    public void Configure(EntityTypeBuilder<StaffInvitation> builder)
    {
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.TokenHash).HasMaxLength(64);
        builder.Property(i => i.Email).HasMaxLength(CharterUser.EmailMaxLength);
        builder.Property(i => i.NormalizedEmail).HasMaxLength(CharterUser.EmailMaxLength);
        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.HasOne<CharterUser>().WithMany().HasForeignKey(i => i.InvitedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Scheme>().WithMany().HasForeignKey(i => i.SchemeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AuthenticatorResetConfiguration : IEntityTypeConfiguration<AuthenticatorReset>
{
    public void Configure(EntityTypeBuilder<AuthenticatorReset> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Reason).HasMaxLength(AuthenticatorReset.ReasonMaxLength);
        builder.HasIndex(r => r.UserId);
        builder.HasOne<CharterUser>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
