using System.Text.Json.Serialization;

namespace CharterTracker.Domain.Charters;

/// <summary>What has to be met for an award. Not applicable counts as met where the criterion allows it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AllOfRule), "allOf")]
[JsonDerivedType(typeof(AnyThemesRule), "anyThemes")]
[JsonDerivedType(typeof(BenchmarkRule), "benchmark")]
public abstract record AwardRule
{
    /// <summary>Whether partly met counts as met, which it usually does not. For a commitment that the level binds it never does.</summary>
    public bool PartlyMetCounts { get; init; }

    [JsonIgnore]
    public abstract IEnumerable<string> NamedCriteria { get; }

    /// <summary>Says what the met criteria achieve and what is still missing.</summary>
    /// <param name="met">Codes of the criteria that count as met.</param>
    public abstract RuleResult Evaluate(Level level, CharterContent charter, IReadOnlySet<string> met);

    /// <summary>The rule itself in one sentence, for somebody who chooses a level.</summary>
    public abstract string Describe(Level level, CharterContent charter);

    /// <summary>Whether an award is impossible without this criterion. Others that the level asks count towards it.</summary>
    public abstract bool AlwaysNeeds(Level level, string criterionCode);

    /// <summary>What an application still has to finish, worded as tasks; empty where the rule is satisfied.</summary>
    /// <param name="finished">Codes of the criteria whose sections are finished.</param>
    public IReadOnlyList<RuleNeed> RemainingNeeds(Level level, CharterContent charter, IReadOnlySet<string> finished)
    {
        var result = Evaluate(level, charter, finished);
        return result.IsSatisfied ? [] : [.. Account(level, charter, finished, result)];
    }

    protected abstract IEnumerable<RuleNeed> Account(Level level, CharterContent charter, IReadOnlySet<string> finished, RuleResult result);

    internal abstract void Guard(Level level, CharterContent charter);

    /// <summary>The themes that hold some of these criteria, with those criteria.</summary>
    protected static IEnumerable<(Theme Theme, List<Criterion> Open)> ByTheme(CharterContent charter, IReadOnlyCollection<string> criteria) =>
        charter.Themes.Select(t => (t, t.Criteria.Where(c => criteria.Contains(c.Code)).ToList())).Where(t => t.Item2.Count > 0);
}

/// <summary>One line of what is still to finish.</summary>
/// <param name="Open">The criteria that it is about; empty where the employer may choose.</param>
public sealed record RuleNeed(string Words, IReadOnlyList<Criterion> Open);

/// <summary>How far a rule is satisfied.</summary>
/// <param name="Missing">Codes of criteria that are not met and would help.</param>
/// <param name="StillNeeded">Plain words for the reader; empty where the rule is satisfied.</param>
public sealed record RuleResult(bool IsSatisfied, IReadOnlyList<string> Missing, string StillNeeded)
{
    public static RuleResult Satisfied { get; } = new(true, [], "");
}

/// <summary>A rule that asks for all of these criteria; an empty list means all that the level asks.</summary>
public sealed record AllOfRule(IReadOnlyList<string> Criteria) : AwardRule
{
    [JsonIgnore]
    public override IEnumerable<string> NamedCriteria => Criteria;

    public override RuleResult Evaluate(Level level, CharterContent charter, IReadOnlySet<string> met)
    {
        var needed = Criteria.Count > 0 ? Criteria : [.. charter.CriteriaFor(level).Select(c => c.Code)];
        var missing = needed.Where(c => !met.Contains(c)).ToList();
        return missing.Count == 0
            ? RuleResult.Satisfied
            : new RuleResult(false, missing, $"{CharterLabels.Count(missing.Count, "criterion", "criteria")} of {needed.Count} still to be met: {string.Join(", ", missing)}");
    }

    public override string Describe(Level level, CharterContent charter)
    {
        var asked = charter.CriteriaFor(level).Count;
        return Criteria.Count == 0 || Criteria.Count == asked ? $"All {asked} criteria must be met." : $"{Criteria.Count} of the {asked} criteria must be met.";
    }

    public override bool AlwaysNeeds(Level level, string criterionCode) => level.Asks(criterionCode) && (Criteria.Count == 0 || Criteria.Contains(criterionCode));

    protected override IEnumerable<RuleNeed> Account(Level level, CharterContent charter, IReadOnlySet<string> finished, RuleResult result) =>
        ByTheme(charter, result.Missing).Select(t => new RuleNeed($"{t.Theme.Name}: {CharterLabels.Sections(t.Open.Count)} to finish", t.Open));

    internal override void Guard(Level level, CharterContent charter) =>
        BrokenRuleException.ThrowUnless(Criteria.All(level.Asks), $"{level.Name} needs a criterion that it does not ask about");
}

/// <summary>A rule that asks for every criterion of a number of themes, whichever these are.</summary>
public sealed record AnyThemesRule(int Themes) : AwardRule
{
    [JsonIgnore]
    public override IEnumerable<string> NamedCriteria => [];

    public override RuleResult Evaluate(Level level, CharterContent charter, IReadOnlySet<string> met)
    {
        // The themes nearest to completion come first: their gaps are the shortest way to the award.
        var open = AskedIn(level, charter)
            .Select(t => (t.Theme, Missing: t.Criteria.Where(c => !met.Contains(c.Code)).Select(c => c.Code).ToList()))
            .OrderBy(t => t.Missing.Count)
            .ToList();
        var complete = open.Count(t => t.Missing.Count == 0);
        if (complete >= Themes)
        {
            return RuleResult.Satisfied;
        }
        var nearest = open.Take(Themes).Where(t => t.Missing.Count > 0).ToList();
        return new RuleResult(
            false,
            [.. nearest.SelectMany(t => t.Missing)],
            $"{complete} of the {CharterLabels.Count(Themes, "theme", "themes")} needed complete. Nearest: {string.Join("; ", nearest.Select(t => $"{t.Theme.Name} ({string.Join(", ", t.Missing)})"))}");
    }

    public override string Describe(Level level, CharterContent charter)
    {
        var asked = AskedIn(level, charter).Count();
        return Themes == asked ? $"Everything in all {asked} themes must be met." : $"Everything in any {Themes} of the {asked} themes must be met.";
    }

    public override bool AlwaysNeeds(Level level, string criterionCode) => false;

    protected override IEnumerable<RuleNeed> Account(Level level, CharterContent charter, IReadOnlySet<string> finished, RuleResult result)
    {
        var asked = AskedIn(level, charter).ToList();
        var complete = asked.Count(t => t.Criteria.TrueForAll(c => finished.Contains(c.Code)));
        yield return new RuleNeed($"Every section finished in {Themes} of the {asked.Count} themes: {complete} so far", []);
        foreach (var (theme, open) in ByTheme(charter, result.Missing))
        {
            yield return new RuleNeed($"Nearest: {theme.Name}, {CharterLabels.Sections(open.Count)} to finish", open);
        }
    }

    internal override void Guard(Level level, CharterContent charter)
    {
        var asked = AskedIn(level, charter).Count();
        BrokenRuleException.ThrowUnless(Themes >= 1 && Themes <= asked, $"{level.Name} needs {Themes} themes, and asks about {asked}");
    }

    /// <summary>
    /// The themes that the level asks about, with their criteria; a theme that it asks nothing about does not count as complete.
    /// </summary>
    private static IEnumerable<(Theme Theme, List<Criterion> Criteria)> AskedIn(Level level, CharterContent charter) =>
        charter.Themes.Select(t => (t, t.Criteria.Where(c => level.Asks(c.Code)).ToList())).Where(t => t.Item2.Count > 0);
}
