using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Unions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Assessments;

internal sealed class ConflictDeclarationConfiguration : IEntityTypeConfiguration<ConflictDeclaration>
{
    public void Configure(EntityTypeBuilder<ConflictDeclaration> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Ignore(c => c.Stands);
        builder.Property(c => c.Nature).HasMaxLength(ConflictDeclaration.NatureMaxLength);
        builder.Property(c => c.LiftReason).HasMaxLength(ConflictDeclaration.LiftReasonMaxLength);
        builder.HasIndex(c => new { c.ApplicationId, c.UserId });
        builder.HasOne<Application>().WithMany().HasForeignKey(c => c.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Union>().WithMany().HasForeignKey(c => c.UnionId).OnDelete(DeleteBehavior.Restrict);
    }
}
