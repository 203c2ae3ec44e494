using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Unions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Unions;

internal sealed class RecognitionConfiguration : IEntityTypeConfiguration<Recognition>
{
    public void Configure(EntityTypeBuilder<Recognition> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.BargainingUnit).HasMaxLength(RecognitionDetails.BargainingUnitMaxLength);
        builder.HasOne<Employer>().WithMany().HasForeignKey(r => r.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Union>().WithMany().HasForeignKey(r => r.UnionId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(r => r.Corrections, c =>
        {
            c.ToTable("RecognitionCorrections");
            c.WithOwner().HasForeignKey("RecognitionId");
            c.HasKey(x => x.Id);
            c.Property(x => x.Id).ValueGeneratedNever();
            c.Property(x => x.BargainingUnit).HasMaxLength(RecognitionDetails.BargainingUnitMaxLength);
        });
    }
}
