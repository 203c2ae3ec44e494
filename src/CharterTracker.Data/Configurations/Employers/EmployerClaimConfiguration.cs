using CharterTracker.Data.Identity;
using CharterTracker.Domain.Employers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Employers;

internal sealed class EmployerClaimConfiguration : IEntityTypeConfiguration<EmployerClaim>
{
    public void Configure(EntityTypeBuilder<EmployerClaim> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Message).HasMaxLength(EmployerClaim.MessageMaxLength);
        builder.Property(c => c.Reasons).HasMaxLength(EmployerClaim.ReasonsMaxLength);
        builder.Ignore(c => c.StaffMayDecideAt);
        builder.HasIndex(c => new { c.EmployerId, c.ClaimedBy }).IsUnique();
        builder.HasIndex(c => new { c.State, c.ClaimedAt });
        builder.HasOne<Employer>().WithMany().HasForeignKey(c => c.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CharterUser>().WithMany().HasForeignKey(c => c.ClaimedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CharterUser>().WithMany().HasForeignKey(c => c.DecidedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
