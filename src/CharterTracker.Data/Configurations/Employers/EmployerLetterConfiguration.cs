using CharterTracker.Data.Identity;
using CharterTracker.Domain.Employers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Employers;

internal sealed class EmployerLetterConfiguration : IEntityTypeConfiguration<EmployerLetter>
{
    public void Configure(EntityTypeBuilder<EmployerLetter> builder)
    {
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Code).HasMaxLength(EmployerLetter.CodeLength);
        builder.Property(l => l.Address).HasMaxLength(EmployerLetter.AddressMaxLength);
        builder.HasIndex(l => new { l.EmployerId, l.PrintedAt });
        builder.HasOne<Employer>().WithMany().HasForeignKey(l => l.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(l => l.PrintedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
