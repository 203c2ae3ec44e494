using CharterTracker.Data.Identity;
using CharterTracker.Domain.Employers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Employers;

internal sealed class JoinRequestConfiguration : IEntityTypeConfiguration<JoinRequest>
{
    public void Configure(EntityTypeBuilder<JoinRequest> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Message).HasMaxLength(JoinRequest.MessageMaxLength);
        builder.Property(c => c.Reasons).HasMaxLength(JoinRequest.ReasonsMaxLength);
        builder.Ignore(c => c.StaffMayDecideAt);
        builder.HasIndex(c => new { c.EmployerId, c.RequestedBy }).IsUnique();
        builder.HasIndex(c => new { c.State, c.RequestedAt });
        builder.HasOne<Employer>().WithMany().HasForeignKey(c => c.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(c => c.RequestedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(c => c.DecidedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
