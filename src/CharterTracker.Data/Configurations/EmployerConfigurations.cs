using CharterTracker.Data.Identity;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations;

internal sealed class SchemeConfiguration : IEntityTypeConfiguration<Scheme>
{
    public void Configure(EntityTypeBuilder<Scheme> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Slug).HasMaxLength(Scheme.SlugMaxLength);
        builder.HasIndex(s => s.Slug).IsUnique();
        builder.Property(s => s.Name).HasMaxLength(Scheme.NameMaxLength);
        builder.Property(s => s.AuthorityName).HasMaxLength(Scheme.NameMaxLength);
        builder.Property(s => s.Initials).HasMaxLength(8);
        builder.Property(s => s.Area).HasMaxLength(Scheme.AreaMaxLength);
        builder.Property(s => s.Accent).HasMaxLength(7);
        builder.Property(s => s.ContactEmail).HasMaxLength(254);
        builder.ComplexProperty(s => s.Quorum);
    }
}

internal sealed class GrantConfiguration : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.HasIndex(g => g.UserId);
        builder.HasOne<CharterUser>().WithMany().HasForeignKey(g => g.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Scheme>().WithMany().HasForeignKey(g => g.SchemeId).OnDelete(DeleteBehavior.Restrict);
    }
}

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
            m.HasOne<CharterUser>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
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

internal sealed class TeamInvitationConfiguration : IEntityTypeConfiguration<TeamInvitation>
{
    public void Configure(EntityTypeBuilder<TeamInvitation> builder)
    {
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Email).HasMaxLength(TeamInvitation.EmailMaxLength);
        builder.Property(i => i.TokenHash).HasMaxLength(TeamInvitation.TokenHashLength);
        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.HasOne<Employer>().WithMany().HasForeignKey(i => i.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CharterUser>().WithMany().HasForeignKey(i => i.InvitedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EmployerClaimConfiguration : IEntityTypeConfiguration<EmployerClaim>
{
    public void Configure(EntityTypeBuilder<EmployerClaim> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Message).HasMaxLength(EmployerClaim.MessageMaxLength);
        builder.Property(c => c.Reasons).HasMaxLength(EmployerClaim.ReasonsMaxLength);
        builder.Ignore(c => c.StaffMayDecideAt);
        builder.HasIndex(c => new { c.EmployerId, c.ClaimedBy }).IsUnique();
        builder.HasIndex(c => new { c.State, c.ClaimedAt });
        builder.HasOne<Employer>().WithMany().HasForeignKey(c => c.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CharterUser>().WithMany().HasForeignKey(c => c.ClaimedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CharterUser>().WithMany().HasForeignKey(c => c.DecidedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UnionConfiguration : IEntityTypeConfiguration<Union>
{
    public void Configure(EntityTypeBuilder<Union> builder)
    {
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Name).HasMaxLength(Union.NameMaxLength);
        builder.Property(u => u.SearchName).HasMaxLength(Union.NameMaxLength);
        builder.HasIndex(u => u.SearchName).IsUnique();
        builder.OwnsMany(u => u.Officers, o =>
        {
            o.ToTable("UnionOfficers");
            o.WithOwner().HasForeignKey("UnionId");
            o.HasKey(x => x.Id);
            o.Property(x => x.Id).ValueGeneratedNever();
            o.Property(x => x.Name).HasMaxLength(UnionOfficer.NameMaxLength);
            o.Property(x => x.Post).HasMaxLength(UnionOfficer.NameMaxLength);
            o.Property(x => x.Email).HasMaxLength(UnionOfficer.EmailMaxLength);
            o.HasOne<Scheme>().WithMany().HasForeignKey(x => x.SchemeId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

internal sealed class RecognitionConfiguration : IEntityTypeConfiguration<Recognition>
{
    public void Configure(EntityTypeBuilder<Recognition> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.BargainingUnit).HasMaxLength(RecognitionClaim.BargainingUnitMaxLength);
        builder.HasOne<Employer>().WithMany().HasForeignKey(r => r.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Union>().WithMany().HasForeignKey(r => r.UnionId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(r => r.Corrections, c =>
        {
            c.ToTable("RecognitionCorrections");
            c.WithOwner().HasForeignKey("RecognitionId");
            c.HasKey(x => x.Id);
            c.Property(x => x.Id).ValueGeneratedNever();
            c.Property(x => x.BargainingUnit).HasMaxLength(RecognitionClaim.BargainingUnitMaxLength);
        });
    }
}

internal sealed class UnionDisputeConfiguration : IEntityTypeConfiguration<UnionDispute>
{
    public void Configure(EntityTypeBuilder<UnionDispute> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Because).HasMaxLength(UnionDispute.ReasonMaxLength);
        builder.Property(d => d.EndedBecause).HasMaxLength(UnionDispute.ReasonMaxLength);
        builder.HasIndex(d => new { d.EmployerId, d.UnionId });
        builder.HasOne<Employer>().WithMany().HasForeignKey(d => d.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Union>().WithMany().HasForeignKey(d => d.UnionId).OnDelete(DeleteBehavior.Restrict);
    }
}
