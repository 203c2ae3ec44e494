using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Employers;

internal sealed class EmployerConfiguration : IEntityTypeConfiguration<Employer>
{
    public void Configure(EntityTypeBuilder<Employer> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Number).HasMaxLength(Employer.NumberMaxLength);
        builder.HasIndex(e => e.Number).IsUnique();
        builder.Property(e => e.Name).HasMaxLength(Employer.NameMaxLength);
        builder.Property(e => e.SearchName).HasMaxLength(Employer.NameMaxLength);
        builder.HasIndex(e => e.SearchName);
        builder.Property(e => e.TradingName).HasMaxLength(Employer.NameMaxLength);
        builder.Property(e => e.FactsSha256).HasMaxLength(SaltedCommitment.HashLength);
        builder.Ignore(e => e.PublicName);
        builder.Ignore(e => e.MayBePublished);
        builder.Property(e => e.Sector).HasMaxLength(1);
        builder.Property(e => e.SicCodes).AsJson().HasMaxLength(200);
        builder.OwnsMany(e => e.Workplaces, w =>
        {
            w.ToTable("Workplaces");
            w.WithOwner().HasForeignKey("EmployerId");
            w.HasKey(x => x.Id);
            w.Property(x => x.Id).ValueGeneratedNever();
            w.Property(x => x.Name).HasMaxLength(Workplace.NameMaxLength);
            w.Property(x => x.LocalAuthorityCode).HasMaxLength(9);
            w.Property(x => x.Postcode).HasMaxLength(8);
        });
        builder.OwnsMany(e => e.Members, m =>
        {
            m.ToTable("Memberships");
            m.WithOwner().HasForeignKey("EmployerId");
            m.HasKey(x => x.Id);
            m.Property(x => x.Id).ValueGeneratedNever();
            m.HasIndex(x => x.UserId);
            m.HasOne<UserAccount>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.OwnsMany(e => e.Identifiers, i =>
        {
            i.ToTable("EmployerIdentifiers");
            i.WithOwner().HasForeignKey("EmployerId");
            i.HasKey("EmployerId", nameof(EmployerIdentifier.Register));
            i.Property(x => x.Register).HasMaxLength(EmployerIdentifier.RegisterMaxLength);
            i.Property(x => x.Value).HasMaxLength(EmployerIdentifier.ValueMaxLength);
            i.HasIndex(x => new { x.Register, x.Value }).IsUnique();
        });
    }
}
