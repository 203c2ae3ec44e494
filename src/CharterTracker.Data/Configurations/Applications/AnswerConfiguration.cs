using CharterTracker.Domain.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Applications;

internal sealed class AnswerConfiguration : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.CriterionCode).HasMaxLength(Answer.CriterionCodeMaxLength);
        builder.HasIndex(a => new { a.ApplicationId, a.CriterionCode }).IsUnique();
        builder.Property(a => a.Values).AsJson().HasField("_values");
        builder.HasOne<Application>().WithMany().HasForeignKey(a => a.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
