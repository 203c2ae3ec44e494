using CharterTracker.Domain.Charters;

namespace CharterTracker.Domain.Assessments;

/// <summary>A rating of one criterion in one round, with its reason.</summary>
public sealed class CriterionRating
{
    private CriterionRating() { }

    public Guid Id { get; private init; }
    public string CriterionCode { get; private init; } = "";
    public int Round { get; private init; }
    public Rating Rating { get; private init; }
    public string? Reason { get; private init; }
    public DateTimeOffset RatedAt { get; private init; }

    internal static CriterionRating Create(string criterionCode, int round, Rating rating, string? reason, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), CriterionCode = criterionCode, Round = round, Rating = rating, Reason = reason, RatedAt = at };
}
