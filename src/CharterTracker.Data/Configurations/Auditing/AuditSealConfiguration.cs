using CharterTracker.Domain;
using CharterTracker.Domain.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Auditing;

internal sealed class AuditSealConfiguration : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.Property(s => s.Sha256).HasMaxLength(SaltedCommitment.HashLength);
        builder.HasIndex(s => s.EventId).IsUnique();
        builder.HasOne<AuditEvent>().WithOne().HasForeignKey<AuditSeal>(s => s.EventId).OnDelete(DeleteBehavior.Restrict);
    }
}
