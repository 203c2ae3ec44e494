using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Concerns;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Publications;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations;

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
        builder.HasIndex(d => d.ApplicationId);
        builder.HasIndex(d => d.AppealId).IsUnique();
        builder.HasOne<Appeal>().WithMany().HasForeignKey(d => d.AppealId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Application>().WithMany().HasForeignKey(d => d.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(d => d.Signatures, s => s.MapSignature("DecisionSignatures", "DecisionId"));
    }
}

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
        builder.HasIndex(a => new { a.SchemeId, a.Status });
        builder.HasIndex(a => a.DecisionId).IsUnique();
        builder.HasOne<Employer>().WithMany().HasForeignKey(a => a.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Application>().WithMany().HasForeignKey(a => a.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Decision>().WithMany().HasForeignKey(a => a.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PublicationBatchConfiguration : IEntityTypeConfiguration<PublicationBatch>
{
    public void Configure(EntityTypeBuilder<PublicationBatch> builder)
    {
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.CancelledBecause).HasMaxLength(PublicationBatch.ReasonMaxLength);
        builder.Ignore(b => b.ItemsToPublish);
        builder.HasIndex(b => new { b.SchemeId, b.Status });
        builder.HasOne<Scheme>().WithMany().HasForeignKey(b => b.SchemeId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(b => b.Items, i =>
        {
            i.ToTable("PublicationItems");
            i.WithOwner().HasForeignKey("PublicationBatchId");
            i.HasKey(x => x.Id);
            i.Property(x => x.Id).ValueGeneratedNever();
            i.Property(x => x.HeldBackBecause).HasMaxLength(PublicationBatch.ReasonMaxLength);
            i.HasOne<Accreditation>().WithMany().HasForeignKey(x => x.AccreditationId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

internal sealed class RegisterEntryConfiguration : IEntityTypeConfiguration<RegisterEntry>
{
    public void Configure(EntityTypeBuilder<RegisterEntry> builder)
    {
        builder.HasKey(e => e.Number);
        builder.Property(e => e.Number).ValueGeneratedNever();
        builder.Property(e => e.Salt).HasMaxLength(SaltedCommitment.SaltLength);
        builder.Property(e => e.Commitment).HasMaxLength(SaltedCommitment.HashLength);
        builder.HasIndex(e => e.AccreditationId);
    }
}

internal sealed class RegisterHeadConfiguration : IEntityTypeConfiguration<RegisterHead>
{
    public void Configure(EntityTypeBuilder<RegisterHead> builder)
    {
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.HasData(new { Id = RegisterHead.TheOne, Size = 0L });
    }
}

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
        builder.Property(r => r.Places).HasMaxLength(2000);
        builder.Property(r => r.SearchPlaces).HasMaxLength(2000);
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

internal sealed class ConcernConfiguration : IEntityTypeConfiguration<Concern>
{
    public void Configure(EntityTypeBuilder<Concern> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Receipt).HasMaxLength(20);
        builder.HasIndex(c => c.Receipt).IsUnique();
        builder.Property(c => c.EmployerNumber).HasMaxLength(Employer.NumberMaxLength);
        builder.Property(c => c.Text).HasMaxLength(Concern.TextMaxLength);
        builder.Property(c => c.Contact).HasMaxLength(Concern.ContactMaxLength);
        builder.HasOne<Accreditation>().WithMany().HasForeignKey(c => c.AccreditationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class SignatureMapping
{
    public static void MapSignature<TOwner>(this OwnedNavigationBuilder<TOwner, DecisionSignature> signature, string table, string owner)
        where TOwner : class
    {
        signature.ToTable(table);
        signature.WithOwner().HasForeignKey(owner);
        signature.HasKey(s => s.Id);
        signature.Property(s => s.Id).ValueGeneratedNever();
        signature.Property(s => s.TermsSha256).HasMaxLength(64);
    }
}
