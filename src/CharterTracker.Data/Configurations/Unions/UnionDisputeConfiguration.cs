using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Unions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Unions;

internal sealed class UnionDisputeConfiguration : IEntityTypeConfiguration<UnionDispute>
{
    public void Configure(EntityTypeBuilder<UnionDispute> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Reason).HasMaxLength(UnionDispute.ReasonMaxLength);
        builder.Property(d => d.EndReason).HasMaxLength(UnionDispute.ReasonMaxLength);
        builder.HasIndex(d => new { d.EmployerId, d.UnionId });
        builder.HasOne<Employer>().WithMany().HasForeignKey(d => d.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Union>().WithMany().HasForeignKey(d => d.UnionId).OnDelete(DeleteBehavior.Restrict);
    }
}
