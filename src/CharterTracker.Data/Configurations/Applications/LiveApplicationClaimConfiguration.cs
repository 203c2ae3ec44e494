using CharterTracker.Domain.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Applications;

internal sealed class LiveApplicationClaimConfiguration : IEntityTypeConfiguration<LiveApplicationClaim>
{
    public void Configure(EntityTypeBuilder<LiveApplicationClaim> builder)
    {
        builder.HasKey(c => new { c.EmployerId, c.SchemeId });
        builder.HasOne<Application>().WithMany().HasForeignKey(c => c.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
