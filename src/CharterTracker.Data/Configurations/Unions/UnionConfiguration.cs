using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Unions;

internal sealed class UnionConfiguration : IEntityTypeConfiguration<Union>
{
    public void Configure(EntityTypeBuilder<Union> builder)
    {
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Name).HasMaxLength(Union.NameMaxLength);
        builder.Property(u => u.SearchName).HasMaxLength(Union.NameMaxLength);
        builder.HasIndex(u => u.SearchName).IsUnique();
        builder.HasOne<Employer>().WithMany().HasForeignKey(u => u.EmployerId).OnDelete(DeleteBehavior.Restrict);
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
