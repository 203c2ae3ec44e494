using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Assessments;

internal sealed class AssessmentConfiguration : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.RemovalReason).HasMaxLength(Assessment.ReasonMaxLength);
        builder.HasIndex(a => a.AssessorId);
        builder.HasOne<Application>().WithMany().HasForeignKey(a => a.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(a => a.Ratings, r => r.MapRating("AssessmentRatings", "AssessmentId"));
    }
}
