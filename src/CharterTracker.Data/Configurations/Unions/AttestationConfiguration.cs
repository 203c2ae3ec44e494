using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Unions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Unions;

internal sealed class AttestationConfiguration : IEntityTypeConfiguration<Attestation>
{
    public void Configure(EntityTypeBuilder<Attestation> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.TokenHash).HasMaxLength(64);
        builder.HasIndex(a => a.TokenHash).IsUnique();
        builder.HasIndex(a => new { a.AnsweredAt, a.ReplacedAt, a.AskedAt });
        builder.Property(a => a.Note).HasMaxLength(Attestation.NoteMaxLength);
        builder.Property(a => a.DisagreementClosedReason).HasMaxLength(Attestation.NoteMaxLength);
        builder.HasOne<Application>().WithMany().HasForeignKey(a => a.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Recognition>().WithMany().HasForeignKey(a => a.RecognitionId).OnDelete(DeleteBehavior.Restrict);
    }
}
