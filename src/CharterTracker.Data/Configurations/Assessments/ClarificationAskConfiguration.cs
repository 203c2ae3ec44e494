using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Assessments;

internal sealed class ClarificationAskConfiguration : IEntityTypeConfiguration<ClarificationAsk>
{
    public void Configure(EntityTypeBuilder<ClarificationAsk> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.CriterionCode).HasMaxLength(Answer.CriterionCodeMaxLength);
        builder.Property(a => a.Question).HasMaxLength(ClarificationAsk.QuestionMaxLength);
        builder.HasIndex(a => new { a.ApplicationId, a.Round });
        builder.HasOne<Application>().WithMany().HasForeignKey(a => a.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
