using CharterTracker.Domain.Wages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Wages;

internal sealed class WageRateConfiguration : IEntityTypeConfiguration<WageRate>
{
    public void Configure(EntityTypeBuilder<WageRate> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Band).HasMaxLength(WageRate.BandMaxLength);
        builder.Property(r => r.Source).HasMaxLength(WageRate.SourceMaxLength);
        builder.Property(r => r.Note).HasMaxLength(WageRate.NoteMaxLength);
        builder.Property(r => r.RefusalReason).HasMaxLength(WageRate.ReasonMaxLength);
        builder.Property(r => r.RetirementReason).HasMaxLength(WageRate.ReasonMaxLength);
        builder.HasIndex(r => new { r.Kind, r.EffectiveFrom });
    }
}
