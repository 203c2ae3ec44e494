using CharterTracker.Data.Configurations.Applications;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Register;

internal sealed class RegisterRowConfiguration : IEntityTypeConfiguration<RegisterRow>
{
    public void Configure(EntityTypeBuilder<RegisterRow> builder)
    {
        builder.HasKey(r => r.EntryNumber);
        builder.Property(r => r.EntryNumber).ValueGeneratedNever();
        builder.Property(r => r.SchemeSlug).HasMaxLength(Scheme.SlugMaxLength);
        builder.Property(r => r.SchemeName).HasMaxLength(Scheme.NameMaxLength);
        builder.Property(r => r.AuthorityName).HasMaxLength(Scheme.NameMaxLength);
        builder.Property(r => r.EmployerNumber).HasMaxLength(Employer.NumberMaxLength);
        builder.Property(r => r.EmployerName).HasMaxLength(Employer.NameMaxLength);
        builder.Property(r => r.SearchName).HasMaxLength(Employer.NameMaxLength);
        builder.Property(r => r.CompanyNumber).HasMaxLength(EmployerIdentifier.ValueMaxLength);
        builder.Property(r => r.Sector).HasMaxLength(1);
        builder.Property(r => r.OrganisationSha256).HasMaxLength(SaltedCommitment.HashLength);
        builder.Property(r => r.LevelCode).HasMaxLength(ApplicationConfiguration.LevelCodeMaxLength);
        builder.Property(r => r.LevelName).HasMaxLength(80);
        builder.Property(r => r.CertificateNumber).HasMaxLength(CertificateNumber.Length);
        builder.HasIndex(r => r.AccreditationId);
        builder.HasIndex(r => r.EmployerNumber);
        builder.HasIndex(r => r.CertificateNumber);
        builder.HasIndex(r => r.SearchName);
        builder.HasIndex(r => new { r.KnownUntil, r.ValidUntil });
    }
}
