using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Assessments;

/// <summary>Maps the ratings that an aggregate owns to a table.</summary>
internal static class RatingMapping
{
    public static void MapRating<TOwner>(this OwnedNavigationBuilder<TOwner, CriterionRating> rating, string table, string owner)
        where TOwner : class
    {
        rating.ToTable(table);
        rating.WithOwner().HasForeignKey(owner);
        rating.HasKey(r => r.Id);
        rating.Property(r => r.Id).ValueGeneratedNever();
        rating.Property(r => r.CriterionCode).HasMaxLength(Answer.CriterionCodeMaxLength);
        rating.Property(r => r.Reason).HasMaxLength(Assessment.ReasonMaxLength);
    }
}
