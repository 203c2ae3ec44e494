using System.Text.Json;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CharterTracker.Data.Configurations.Charters;

internal sealed class CharterConfiguration : IEntityTypeConfiguration<Charter>
{
    public void Configure(EntityTypeBuilder<Charter> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => new { c.SchemeId, c.Number }).IsUnique();
        builder.HasOne<Scheme>().WithMany().HasForeignKey(c => c.SchemeId).OnDelete(DeleteBehavior.Restrict);

        // The content is immutable and always read whole: it is one document, compared by reference.
        builder.Property(c => c.Content).HasConversion(
            new ValueConverter<CharterContent, string>(
                content => JsonSerializer.Serialize(content, CharterJson.Options),
                text => JsonSerializer.Deserialize<CharterContent>(text, CharterJson.Options)!),
            new ValueComparer<CharterContent>((a, b) => ReferenceEquals(a, b), content => content.Title.GetHashCode(StringComparison.Ordinal), content => content));
    }
}
