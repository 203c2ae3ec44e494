using CharterTracker.Domain.Directories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Directories;

internal sealed class DirectoryTermConfiguration : IEntityTypeConfiguration<DirectoryTerm>
{
    public void Configure(EntityTypeBuilder<DirectoryTerm> builder)
    {
        // No foreign key: it would bring a second index over the largest table, and listed organisations are never deleted.
        builder.HasKey(t => new { t.Term, t.CompanyId });
        builder.Property(t => t.Term).HasMaxLength(SearchTerms.MaxLength);
    }
}
