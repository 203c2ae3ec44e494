using CharterTracker.Domain.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Applications;

internal sealed class LiveApplicationSlotConfiguration : IEntityTypeConfiguration<LiveApplicationSlot>
{
    public void Configure(EntityTypeBuilder<LiveApplicationSlot> builder)
    {
        builder.HasKey(c => new { c.EmployerId, c.SchemeId });
        builder.HasOne<Application>().WithMany().HasForeignKey(c => c.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
