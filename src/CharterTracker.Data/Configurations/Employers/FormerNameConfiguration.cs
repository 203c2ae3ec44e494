using CharterTracker.Domain.Employers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Employers;

internal sealed class FormerNameConfiguration : IEntityTypeConfiguration<FormerName>
{
    public void Configure(EntityTypeBuilder<FormerName> builder)
    {
        builder.ToTable("FormerNames");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Name).HasMaxLength(Employer.NameMaxLength);
        builder.Property(n => n.SearchName).HasMaxLength(Employer.NameMaxLength);
        builder.HasIndex(n => n.SearchName);
        builder.HasOne<Employer>().WithMany(e => e.FormerNames).HasForeignKey(n => n.EmployerId).OnDelete(DeleteBehavior.Restrict);
    }
}
