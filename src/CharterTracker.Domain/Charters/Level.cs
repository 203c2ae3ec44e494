using CharterTracker.Domain.Applications;

namespace CharterTracker.Domain.Charters;

/// <summary>What can be awarded under a charter.</summary>
/// <param name="TermMonths">How long an award holds.</param>
/// <param name="Track">Declared, or evidenced with one or two assessors.</param>
/// <param name="Criteria">Codes of the criteria that an application answers; empty means all of the charter.</param>
/// <param name="Binds">Which of the three commitments the level stands for: an award is not made without them.</param>
public sealed record Level(
    string Code,
    string Name,
    string Summary,
    int TermMonths,
    bool Renews,
    LevelTrack Track,
    AwardRule Rule,
    IReadOnlyList<Gate> Gates,
    IReadOnlyList<Commitment> Binds,
    IReadOnlyList<string> Criteria)
{
    public bool Asks(string criterionCode) => Criteria.Count == 0 || Criteria.Contains(criterionCode);

    internal void Guard(CharterContent charter)
    {
        BrokenRuleException.ThrowUnless(TermMonths is >= 1 and <= 60, $"The term of {Name} must be 1 to 60 months");
        foreach (var code in Criteria.Concat(Rule.NamedCriteria))
        {
            _ = charter.Criterion(code);
        }
        Rule.Guard(this, charter);
    }
}
