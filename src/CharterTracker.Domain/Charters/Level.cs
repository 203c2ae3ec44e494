using System.Text.Json.Serialization;

namespace CharterTracker.Domain.Charters;

/// <summary>What can be awarded under a charter.</summary>
/// <param name="TermMonths">Months that an award holds.</param>
/// <param name="Track">Declared, or evidenced with one or two assessors.</param>
/// <param name="Criteria">Codes of the criteria that an application answers; empty means all of the charter.</param>
/// <param name="Binds">The commitments that the level binds: an award is not made without them.</param>
/// <param name="Eligibility">Conditions of applying for this level; null where it adds none to those of the charter.</param>
public sealed record Level(
    string Code,
    string Name,
    string Summary,
    int TermMonths,
    bool Renews,
    [property: JsonPropertyName("track")] LevelTrack Track,
    AwardRule Rule,
    IReadOnlyList<Gate> Gates,
    IReadOnlyList<Commitment> Binds,
    IReadOnlyList<string> Criteria,
    Eligibility? Eligibility = null)
{
    public bool Asks(string criterionCode) => Criteria.Count == 0 || Criteria.Contains(criterionCode);

    /// <summary>Whether an award is impossible without this criterion, by the rule or because the level binds its commitment.</summary>
    public bool AlwaysNeeds(Criterion criterion) => Asks(criterion.Code) && (Rule.AlwaysNeeds(this, criterion.Code) || IsBound(criterion));

    /// <summary>What an application still has to finish: what the rule needs, and the commitments that the level binds.</summary>
    /// <param name="finished">Codes of the criteria whose sections are finished.</param>
    public IReadOnlyList<RuleNeed> RemainingNeeds(CharterContent charter, IReadOnlySet<string> finished)
    {
        var byRule = Rule.RemainingNeeds(this, charter, finished);
        var bound = charter.CriteriaFor(this).Where(c => IsBound(c) && !finished.Contains(c.Code)).Except(byRule.SelectMany(n => n.Open)).ToList();
        return bound.Count == 0 ? byRule : [.. byRule, new RuleNeed($"What {Name} stands for: {CharterLabels.Sections(bound.Count)} to finish", bound)];
    }

    /// <summary>What these ratings come to at this level. A criterion without a rating is not met.</summary>
    public LevelResult Evaluate(CharterContent charter, IReadOnlyDictionary<string, Rating> ratings)
    {
        var asked = charter.CriteriaFor(this);
        var fully = asked.Where(c => c.IsMetBy(ratings, partlyMetCounts: false)).Select(c => c.Code).ToHashSet();
        var counted = asked.Where(c => c.IsMetBy(ratings, Rule.PartlyMetCounts)).Select(c => c.Code).ToHashSet();
        var rule = Rule.Evaluate(this, charter, counted);
        var commitments = CommitmentsMade(charter, fully);
        var broken = Binds.Except(commitments).ToList();

        return new LevelResult(
            this,
            IsReached: rule.IsSatisfied && broken.Count == 0,
            Met: [.. asked.Where(c => counted.Contains(c.Code)).Select(c => c.Code)],
            MetInFull: [.. asked.Where(c => fully.Contains(c.Code)).Select(c => c.Code)],
            Missing: [.. asked.Where(c => rule.Missing.Contains(c.Code) || (c.Commitment is { } k && broken.Contains(k) && !fully.Contains(c.Code))).Select(c => c.Code)],
            commitments,
            broken,
            [.. Enumerable.Repeat(rule.StillNeeded, rule.IsSatisfied ? 0 : 1), .. broken.Select(k => $"{Name} requires {k.InSentence()}, and that is not met")]);
    }

    /// <summary>The commitments that an award makes: those that the level asks about and of which every criterion is met in full.</summary>
    /// <param name="metInFull">Codes of criteria.</param>
    public IReadOnlyList<Commitment> CommitmentsMade(CharterContent charter, IReadOnlyCollection<string> metInFull) =>
        [.. charter.CriteriaFor(this).Where(c => c.Commitment is not null).GroupBy(c => c.Commitment!.Value)
            .Where(about => about.All(c => metInFull.Contains(c.Code))).Select(about => about.Key).Order()];

    /// <summary>Whether an award makes the commitment; null where the level asks no criterion about it.</summary>
    /// <param name="metInFull">Codes of criteria.</param>
    public bool? Makes(Commitment commitment, CharterContent charter, IReadOnlyCollection<string> metInFull)
    {
        var about = charter.CriteriaFor(this).Where(c => c.Commitment == commitment).ToList();
        return about.Count == 0 ? null : about.TrueForAll(c => metInFull.Contains(c.Code));
    }

    private bool IsBound(Criterion criterion) => criterion.Commitment is { } commitment && Binds.Contains(commitment);

    internal void Guard(CharterContent charter)
    {
        Eligibility?.Guard(Name);
        BrokenRuleException.ThrowUnless(TermMonths is >= 1 and <= 60, $"The term of {Name} must be 1 to 60 months");
        foreach (var commitment in Binds)
        {
            BrokenRuleException.ThrowUnless(
                charter.CriteriaFor(this).Any(c => c.Commitment == commitment),
                $"{Name} requires {commitment.InSentence()}, but asks no criterion about it");
        }
        foreach (var held in Gates.OfType<LevelHeldGate>())
        {
            BrokenRuleException.ThrowUnless(
                held.LevelCode != Code && charter.Levels.Any(l => l.Code == held.LevelCode),
                $"{Name} needs the level {held.LevelCode} first, and the charter has no such other level");
        }
        foreach (var code in Criteria.Concat(Rule.NamedCriteria))
        {
            _ = charter.Criterion(code);
        }
        Rule.Guard(this, charter);
    }
}
