using CharterTracker.Domain.Applications;
using CharterTracker.Domain.EvidenceItems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.EvidenceItems;

internal sealed class EvidenceItemConfiguration : IEntityTypeConfiguration<EvidenceItem>
{
    public void Configure(EntityTypeBuilder<EvidenceItem> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.CriterionCode).HasMaxLength(Answer.CriterionCodeMaxLength);
        builder.Property(e => e.KindCode).HasMaxLength(40);
        builder.Property(e => e.FileName).HasMaxLength(EvidenceItem.FileNameMaxLength);
        builder.Property(e => e.ContentType).HasMaxLength(120);
        builder.Property(e => e.Sha256).HasMaxLength(64);
        builder.Property(e => e.StoreKey).HasMaxLength(200);
        builder.Property(e => e.WrappedKey).HasMaxLength(400);
        builder.HasIndex(e => new { e.ApplicationId, e.CriterionCode });
        builder.HasIndex(e => new { e.State, e.ScanDueAt });
        builder.HasIndex(e => e.EraseDueAt);
        builder.HasOne<Application>().WithMany().HasForeignKey(e => e.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
