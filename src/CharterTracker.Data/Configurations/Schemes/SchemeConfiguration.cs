using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Schemes;

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
