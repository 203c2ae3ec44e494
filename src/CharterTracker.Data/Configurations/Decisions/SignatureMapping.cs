using CharterTracker.Domain.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Decisions;

/// <summary>Maps the signatures that an aggregate owns to a table.</summary>
internal static class SignatureMapping
{
    public static void MapSignature<TOwner>(this OwnedNavigationBuilder<TOwner, DecisionSignature> signature, string table, string owner)
        where TOwner : class
    {
        signature.ToTable(table);
        signature.WithOwner().HasForeignKey(owner);
        signature.HasKey(s => s.Id);
        signature.Property(s => s.Id).ValueGeneratedNever();
        signature.Property(s => s.TermsSha256).HasMaxLength(64);
    }
}
