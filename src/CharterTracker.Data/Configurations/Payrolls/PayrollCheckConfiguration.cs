using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Payrolls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Payrolls;

internal sealed class PayrollCheckConfiguration : IEntityTypeConfiguration<PayrollCheck>
{
    public void Configure(EntityTypeBuilder<PayrollCheck> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.CriterionCode).HasMaxLength(Answer.CriterionCodeMaxLength);
        builder.Property(c => c.Sha256).HasMaxLength(64);
        builder.Property(c => c.ParserVersion).HasMaxLength(10);
        builder.Property(c => c.Layout).HasMaxLength(PayrollCheck.LayoutMaxLength);
        builder.Property(c => c.Columns).AsDocument();
        builder.Property(c => c.Statements).AsDocument();
        builder.Property(c => c.Counts).AsDocument();
        builder.Property(c => c.Distribution).AsDocument();
        builder.Property(c => c.Rates).AsDocument();
        builder.Property(c => c.Rows).HasField("_rows").AsDocument();
        builder.HasIndex(c => new { c.ApplicationId, c.CriterionCode, c.CheckedAt });
        // Checks with rows to delete are looked for every few seconds, which must not read the documents of every check.
        builder.HasIndex(c => new { c.RowsForgottenAt, c.ApplicationId, c.CriterionCode, c.CheckedAt });
        builder.HasIndex(c => new { c.DistributionForgottenAt, c.CheckedAt });
        builder.HasOne<Application>().WithMany().HasForeignKey(c => c.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
