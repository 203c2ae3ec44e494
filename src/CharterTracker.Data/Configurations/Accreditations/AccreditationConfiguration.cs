using CharterTracker.Data.Configurations.Applications;
using CharterTracker.Data.Configurations.Payrolls;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Employers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Accreditations;

internal sealed class AccreditationConfiguration : IEntityTypeConfiguration<Accreditation>
{
    public void Configure(EntityTypeBuilder<Accreditation> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.LevelCode).HasMaxLength(ApplicationConfiguration.LevelCodeMaxLength);
        builder.Property(a => a.Conditions).HasMaxLength(Decision.ConditionsMaxLength);
        builder.Property(a => a.StatusReasons).HasMaxLength(Decision.ReasonsMaxLength);
        builder.Property(a => a.CertificateNumber).HasMaxLength(Domain.Accreditations.CertificateNumber.Length);
        builder.HasIndex(a => a.CertificateNumber).IsUnique();
        builder.Property(a => a.CriteriaMet).AsJson().HasField("_criteriaMet").HasMaxLength(2000);
        builder.Property(a => a.AgainstCheck).AsDocument();
        builder.HasIndex(a => new { a.SchemeId, a.Status });
        builder.HasIndex(a => a.DecisionId).IsUnique();
        builder.HasOne<Employer>().WithMany().HasForeignKey(a => a.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Application>().WithMany().HasForeignKey(a => a.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Decision>().WithMany().HasForeignKey(a => a.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
