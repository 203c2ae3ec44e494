using CharterTracker.Data.Identity;
using CharterTracker.Domain.Employers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Employers;

internal sealed class EmployerVerificationConfiguration : IEntityTypeConfiguration<EmployerVerification>
{
    public void Configure(EntityTypeBuilder<EmployerVerification> builder)
    {
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Evidence).HasMaxLength(EmployerVerification.EvidenceMaxLength);
        builder.Property(v => v.WithWhom).HasMaxLength(EmployerVerification.WithWhomMaxLength);
        builder.Property(v => v.Note).HasMaxLength(EmployerVerification.NoteMaxLength);
        builder.HasIndex(v => new { v.EmployerId, v.At });
        builder.HasOne<Employer>().WithMany().HasForeignKey(v => v.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(v => v.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
