using CharterTracker.Domain;
using CharterTracker.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Register;

internal sealed class RegisterEntryConfiguration : IEntityTypeConfiguration<RegisterEntry>
{
    public void Configure(EntityTypeBuilder<RegisterEntry> builder)
    {
        builder.HasKey(e => e.Number);
        builder.Property(e => e.Number).ValueGeneratedNever();
        builder.Property(e => e.Salt).HasMaxLength(SaltedCommitment.SaltLength);
        builder.Property(e => e.Commitment).HasMaxLength(SaltedCommitment.HashLength);
        builder.HasIndex(e => e.AccreditationId);
    }
}
