using System.Text.Json.Serialization;

namespace CharterTracker.Domain.Charters;

/// <summary>What has to be met for an award. Partly met counts as not met; not applicable as met where the criterion allows it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AllOfRule), "allOf")]
[JsonDerivedType(typeof(AnyThemesRule), "anyThemes")]
[JsonDerivedType(typeof(BenchmarkRule), "benchmark")]
public abstract record AwardRule
{
    [JsonIgnore]
    public abstract IEnumerable<string> NamedCriteria { get; }

    /// <summary>Says what the met criteria achieve and what is still missing.</summary>
    /// <param name="met">Codes of the criteria that count as met.</param>
    public abstract AwardStanding Weigh(Level level, CharterContent charter, IReadOnlySet<string> met);

    internal abstract void Guard(Level level, CharterContent charter);
}

/// <summary>How far a rule is satisfied.</summary>
/// <param name="Missing">Codes of criteria that are needed and not met.</param>
/// <param name="StillNeeded">One plain sentence for the reader; empty where the rule is satisfied.</param>
public sealed record AwardStanding(bool IsSatisfied, IReadOnlyList<string> Missing, string StillNeeded);

/// <summary>All of these criteria; none named means all that the level asks.</summary>
public sealed record AllOfRule(IReadOnlyList<string> Criteria) : AwardRule
{
    [JsonIgnore]
    public override IEnumerable<string> NamedCriteria => Criteria;

    public override AwardStanding Weigh(Level level, CharterContent charter, IReadOnlySet<string> met)
    {
        var needed = Criteria.Count > 0 ? Criteria : [.. charter.CriteriaFor(level).Select(c => c.Code)];
        var missing = needed.Where(c => !met.Contains(c)).ToList();
        return new AwardStanding(missing.Count == 0, missing, missing.Count == 0 ? "" : $"{missing.Count} of {needed.Count} criteria are still to be met");
    }

    internal override void Guard(Level level, CharterContent charter) =>
        BrokenRuleException.ThrowUnless(Criteria.All(level.Asks), $"{level.Name} needs a criterion that it does not ask about");
}

/// <summary>Every criterion of any so many themes.</summary>
public sealed record AnyThemesRule(int Themes) : AwardRule
{
    [JsonIgnore]
    public override IEnumerable<string> NamedCriteria => [];

    public override AwardStanding Weigh(Level level, CharterContent charter, IReadOnlySet<string> met)
    {
        var open = charter.Themes
            .Select(t => t.Criteria.Where(c => level.Asks(c.Code) && !met.Contains(c.Code)).Select(c => c.Code).ToList())
            .Order(Comparer<List<string>>.Create((a, b) => a.Count.CompareTo(b.Count)))
            .ToList();
        var complete = open.Count(o => o.Count == 0);
        var missing = open.Take(Themes).SelectMany(o => o).ToList();
        return new AwardStanding(complete >= Themes, missing, complete >= Themes ? "" : $"{complete} of {Themes} themes are complete");
    }

    internal override void Guard(Level level, CharterContent charter) =>
        BrokenRuleException.ThrowUnless(Themes >= 1 && Themes <= charter.Themes.Count, $"{level.Name} asks for {Themes} of {charter.Themes.Count} themes");
}

/// <summary>The mandatory criteria, and so many of all that the level asks.</summary>
/// <param name="Minimum">How many criteria in all, the mandatory ones among them.</param>
public sealed record BenchmarkRule(IReadOnlyList<string> Mandatory, int Minimum) : AwardRule
{
    [JsonIgnore]
    public override IEnumerable<string> NamedCriteria => Mandatory;

    public override AwardStanding Weigh(Level level, CharterContent charter, IReadOnlySet<string> met)
    {
        var asked = charter.CriteriaFor(level).Select(c => c.Code).ToList();
        var score = asked.Count(met.Contains);
        var missing = Mandatory.Where(c => !met.Contains(c)).ToList();
        var isSatisfied = missing.Count == 0 && score >= Minimum;
        var needed = missing.Count > 0
            ? $"{missing.Count} mandatory criteria are still to be met"
            : $"{score} of the {Minimum} criteria needed are met";
        return new AwardStanding(isSatisfied, missing, isSatisfied ? "" : needed);
    }

    internal override void Guard(Level level, CharterContent charter)
    {
        var asked = charter.CriteriaFor(level).Count;
        BrokenRuleException.ThrowUnless(Minimum >= Math.Max(1, Mandatory.Count) && Minimum <= asked, $"The benchmark of {level.Name} must lie between its mandatory criteria and the {asked} that it asks");
    }
}
