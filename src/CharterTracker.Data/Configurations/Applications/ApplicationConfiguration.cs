using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Applications;

internal sealed class ApplicationConfiguration : IEntityTypeConfiguration<Application>
{
    public const int LevelCodeMaxLength = 40;

    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Reference).HasMaxLength(Application.ReferenceMaxLength);
        builder.HasIndex(a => a.Reference).IsUnique();
        builder.Property(a => a.LevelCode).HasMaxLength(LevelCodeMaxLength);
        builder.Property(a => a.ReturnReasons).HasMaxLength(Application.ReasonsMaxLength);
        builder.Property(a => a.WithdrawalReason).HasMaxLength(Application.ReasonsMaxLength);
        builder.Property(a => a.Reopened).AsJson().HasField("_reopened").HasMaxLength(4000);
        builder.HasIndex(a => new { a.SchemeId, a.Status });
        builder.HasIndex(a => new { a.EmployerId, a.Status });
        builder.HasOne<Employer>().WithMany().HasForeignKey(a => a.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Scheme>().WithMany().HasForeignKey(a => a.SchemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Charter>().WithMany().HasForeignKey(a => a.CharterId).OnDelete(DeleteBehavior.Restrict);
    }
}
