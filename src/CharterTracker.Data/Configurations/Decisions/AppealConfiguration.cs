using CharterTracker.Data.Configurations.Applications;
using CharterTracker.Domain.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Decisions;

internal sealed class AppealConfiguration : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Grounds).HasMaxLength(Appeal.GroundsMaxLength);
        builder.Property(a => a.Reasons).HasMaxLength(Appeal.GroundsMaxLength);
        builder.Ignore(a => a.Terms);
        builder.Property(a => a.LevelCode).HasMaxLength(ApplicationConfiguration.LevelCodeMaxLength);
        builder.Property(a => a.Conditions).HasMaxLength(Decision.ConditionsMaxLength);
        builder.Property(a => a.FoundMet).AsJson().HasField("_foundMet").HasMaxLength(2000);
        builder.HasOne<Decision>().WithMany().HasForeignKey(a => a.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(a => a.Signatures, s => s.MapSignature("AppealSignatures", "AppealId"));
    }
}
