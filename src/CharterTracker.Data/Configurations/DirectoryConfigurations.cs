using CharterTracker.Domain.Directories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations;

internal sealed class DirectoryCompanyConfiguration : IEntityTypeConfiguration<DirectoryCompany>
{
    public void Configure(EntityTypeBuilder<DirectoryCompany> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Source).HasMaxLength(DirectoryCompany.SourceMaxLength);
        builder.Property(c => c.SourceId).HasMaxLength(DirectoryCompany.SourceIdMaxLength);
        builder.HasIndex(c => new { c.Source, c.SourceId }).IsUnique();
        builder.Property(c => c.Register).HasMaxLength(12);
        builder.Property(c => c.Number).HasMaxLength(CompanyNumber.MaxLength);
        builder.HasIndex(c => c.Number);
        builder.Property(c => c.Name).HasMaxLength(DirectoryCompany.NameMaxLength);
        builder.Property(c => c.SearchName).HasMaxLength(DirectoryCompany.NameMaxLength);
        builder.HasIndex(c => c.SearchName);
        builder.Property(c => c.Skeleton).HasMaxLength(DirectoryCompany.NameMaxLength);
        builder.HasIndex(c => c.Skeleton);
        builder.Property(c => c.Postcode).HasMaxLength(Postcode.MaxLength);
        builder.HasIndex(c => c.Postcode);
        builder.Property(c => c.Place).HasMaxLength(DirectoryCompany.PlaceMaxLength);
        builder.Property(c => c.Status).HasMaxLength(DirectoryCompany.StatusMaxLength);
        builder.Property(c => c.SicCodes).AsJson().HasField("_sicCodes").HasMaxLength(200);
        builder.Property(c => c.Sector).HasMaxLength(1);
    }
}

internal sealed class DirectoryTermConfiguration : IEntityTypeConfiguration<DirectoryTerm>
{
    public void Configure(EntityTypeBuilder<DirectoryTerm> builder)
    {
        // No foreign key: it would bring a second index over the largest table, and listed organisations are never deleted.
        builder.HasKey(t => new { t.Term, t.CompanyId });
        builder.Property(t => t.Term).HasMaxLength(SearchTerms.MaxLength);
    }
}

internal sealed class DirectorySpellingConfiguration : IEntityTypeConfiguration<DirectorySpelling>
{
    public void Configure(EntityTypeBuilder<DirectorySpelling> builder)
    {
        builder.HasKey(s => new { s.Key, s.Word });
        builder.Property(s => s.Key).HasMaxLength(Spelling.KeyMaxLength);
        builder.Property(s => s.Word).HasMaxLength(SearchTerms.MaxLength);
    }
}
