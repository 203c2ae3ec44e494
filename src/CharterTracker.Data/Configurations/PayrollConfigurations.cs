using System.Text.Json;
using System.Text.Json.Serialization;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Payrolls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations;

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
        // What still has rows to forget is looked for every few seconds, and must not read the documents of every check.
        builder.HasIndex(c => new { c.RowsForgottenAt, c.ApplicationId, c.CriterionCode, c.CheckedAt });
        builder.HasOne<Application>().WithMany().HasForeignKey(c => c.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}

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

/// <summary>Values that are always read whole live in one text column; two are the same when their documents are.</summary>
file static class Documents
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    public static void AsDocument<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, Options),
            text => JsonSerializer.Deserialize<T>(text, Options)!,
            new ValueComparer<T>(
                (a, b) => JsonSerializer.Serialize(a, Options) == JsonSerializer.Serialize(b, Options),
                value => JsonSerializer.Serialize(value, Options).GetHashCode(StringComparison.Ordinal),
                value => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options), Options)!));
}
