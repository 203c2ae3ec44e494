using CharterTracker.Domain;
using CharterTracker.Domain.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Auditing;

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Action).HasMaxLength(AuditEvent.ActionMaxLength);
        builder.Property(e => e.Outcome).HasMaxLength(40);
        builder.Property(e => e.Salt).HasMaxLength(SaltedCommitment.SaltLength);
        builder.Property(e => e.Commitment).HasMaxLength(SaltedCommitment.HashLength);
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => e.SubjectId);
    }
}
