using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Payrolls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Payrolls;

internal sealed class PayrollSetupConfiguration : IEntityTypeConfiguration<PayrollSetup>
{
    public void Configure(EntityTypeBuilder<PayrollSetup> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.EmployerId).IsUnique();
        builder.Property(s => s.Layouts).HasField("_layouts").AsDocument();
        builder.Property(s => s.Workplaces).HasField("_workplaces").AsDocument();
        builder.HasOne<Employer>().WithMany().HasForeignKey(s => s.EmployerId).OnDelete(DeleteBehavior.Restrict);
    }
}
