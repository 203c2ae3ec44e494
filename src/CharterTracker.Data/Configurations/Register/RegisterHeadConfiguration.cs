using CharterTracker.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Register;

internal sealed class RegisterHeadConfiguration : IEntityTypeConfiguration<RegisterHead>
{
    public void Configure(EntityTypeBuilder<RegisterHead> builder)
    {
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.HasData(new { Id = RegisterHead.SingletonId, Size = 0L, Erasures = 0L });
    }
}
