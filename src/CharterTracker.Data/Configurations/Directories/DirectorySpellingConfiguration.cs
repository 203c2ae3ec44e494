using CharterTracker.Domain.Directories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Directories;

internal sealed class DirectorySpellingConfiguration : IEntityTypeConfiguration<DirectorySpelling>
{
    public void Configure(EntityTypeBuilder<DirectorySpelling> builder)
    {
        builder.HasKey(s => new { s.Key, s.Word });
        builder.Property(s => s.Key).HasMaxLength(FuzzyMatch.KeyMaxLength);
        builder.Property(s => s.Word).HasMaxLength(SearchTerms.MaxLength);
    }
}
