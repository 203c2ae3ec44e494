using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Directories;

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
        builder.Property(c => c.PhoneticKey).HasMaxLength(DirectoryCompany.NameMaxLength);
        builder.HasIndex(c => c.PhoneticKey);
        builder.Property(c => c.Postcode).HasMaxLength(Postcode.MaxLength);
        builder.HasIndex(c => c.Postcode);
        builder.Property(c => c.Street).HasMaxLength(DirectoryCompany.StreetMaxLength);
        builder.Property(c => c.Place).HasMaxLength(DirectoryCompany.PlaceMaxLength);
        builder.Property(c => c.Status).HasMaxLength(DirectoryCompany.StatusMaxLength);
        builder.Property(c => c.SicCodes).AsJson().HasField("_sicCodes").HasMaxLength(200);
        builder.Property(c => c.Sector).HasMaxLength(1);
    }
}
