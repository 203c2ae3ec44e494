using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Concerns;
using CharterTracker.Domain.Employers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Concerns;

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
