using CharterTracker.Domain.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Applications;

internal sealed class CompetingAnswerConfiguration : IEntityTypeConfiguration<CompetingAnswer>
{
    public void Configure(EntityTypeBuilder<CompetingAnswer> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.CriterionCode).HasMaxLength(Answer.CriterionCodeMaxLength);
        builder.HasIndex(r => new { r.AnswerId, r.WrittenBy }).IsUnique();
        builder.HasIndex(r => r.ApplicationId);
        builder.Property(r => r.Values).AsJson().HasField("_values");
        builder.HasOne<Answer>().WithMany().HasForeignKey(r => r.AnswerId).OnDelete(DeleteBehavior.Restrict);
    }
}
