using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations;

internal sealed class CaseParticipationConfiguration : IEntityTypeConfiguration<CaseParticipation>
{
    public void Configure(EntityTypeBuilder<CaseParticipation> builder)
    {
        builder.HasKey(p => new { p.ApplicationId, p.UserId, p.Part });
        builder.HasOne<Application>().WithMany().HasForeignKey(p => p.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
