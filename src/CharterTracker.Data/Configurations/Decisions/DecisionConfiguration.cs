using CharterTracker.Data.Configurations.Applications;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Employers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Decisions;

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Ignore(d => d.Terms);
        builder.Property(d => d.RateTableVersion).HasMaxLength(64);
        builder.Property(d => d.LevelCode).HasMaxLength(ApplicationConfiguration.LevelCodeMaxLength);
        builder.Property(d => d.Reasons).HasMaxLength(Decision.ReasonsMaxLength);
        builder.Property(d => d.Conditions).HasMaxLength(Decision.ConditionsMaxLength);
        builder.Property(d => d.Organisation).HasConversion(
            organisation => organisation!.Canonical(),
            text => CanonicalJson.Read<OrganisationFacts>(text));
        builder.HasIndex(d => d.ApplicationId);
        builder.HasIndex(d => d.AppealId).IsUnique();
        builder.HasOne<Appeal>().WithMany().HasForeignKey(d => d.AppealId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Application>().WithMany().HasForeignKey(d => d.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(d => d.Signatures, s => s.MapSignature("DecisionSignatures", "DecisionId"));
    }
}
