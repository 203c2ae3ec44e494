using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Publications;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Publications;

internal sealed class PublicationBatchConfiguration : IEntityTypeConfiguration<PublicationBatch>
{
    public void Configure(EntityTypeBuilder<PublicationBatch> builder)
    {
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.CancellationReason).HasMaxLength(PublicationBatch.ReasonMaxLength);
        builder.Ignore(b => b.ItemsToPublish);
        builder.Ignore(b => b.IsOpen);
        builder.HasIndex(b => new { b.SchemeId, b.Status });
        builder.HasOne<Scheme>().WithMany().HasForeignKey(b => b.SchemeId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(b => b.Items, i =>
        {
            i.ToTable("PublicationItems");
            i.WithOwner().HasForeignKey("PublicationBatchId");
            i.HasKey(x => x.Id);
            i.Property(x => x.Id).ValueGeneratedNever();
            i.Property(x => x.Reason).HasMaxLength(PublicationBatch.ReasonMaxLength);
            i.Property(x => x.HoldBackReason).HasMaxLength(PublicationBatch.ReasonMaxLength);
            i.HasOne<Accreditation>().WithMany().HasForeignKey(x => x.AccreditationId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
