using System.Text.Json.Serialization;

namespace CharterTracker.Domain.Charters;

/// <summary>
/// A rule that asks for the mandatory criteria and for a number of points among all criteria of the level. A criterion counts one point
/// unless it says otherwise.
/// </summary>
/// <param name="Minimum">Points needed in all, including those of the mandatory criteria.</param>
public sealed record BenchmarkRule(IReadOnlyList<string> Mandatory, int Minimum) : AwardRule
{
    [JsonIgnore]
    public override IEnumerable<string> NamedCriteria => Mandatory;

    public override RuleResult Evaluate(Level level, CharterContent charter, IReadOnlySet<string> met)
    {
        var asked = charter.CriteriaFor(level);
        var score = PointsOf(asked, met.Contains);
        var mandatory = Mandatory.Where(c => !met.Contains(c)).ToList();
        if (mandatory.Count == 0 && score >= Minimum)
        {
            return RuleResult.Satisfied;
        }
        List<string> needed = [];
        if (mandatory.Count > 0)
        {
            needed.Add($"{CharterLabels.Count(mandatory.Count, "mandatory criterion", "mandatory criteria")} still to be met: {string.Join(", ", mandatory)}");
        }
        if (score < Minimum)
        {
            needed.Add(IsWeighted(asked) ? $"{score} of the {Minimum} points needed are reached" : $"{score} of the {Minimum} criteria needed are met");
        }
        return new RuleResult(false, score < Minimum ? [.. asked.Select(c => c.Code).Where(c => !met.Contains(c))] : mandatory, string.Join(". ", needed));
    }

    public override string Describe(Level level, CharterContent charter)
    {
        var asked = charter.CriteriaFor(level);
        if (IsWeighted(asked))
        {
            var always = Mandatory.Count == 0 ? "" : $", and {CharterLabels.Count(Mandatory.Count, "criterion is", "criteria are")} always needed";
            return $"{Minimum} of the {PointsOf(asked)} points must be reached{always}. Most criteria count one point, the hardest more.";
        }
        return Mandatory.Count == 0
            ? $"Any {Minimum} of the {asked.Count} criteria must be met."
            : $"{Minimum} of the {asked.Count} criteria must be met, and {(Mandatory.Count == 1 ? "one of them is" : $"{Mandatory.Count} of them are")} always needed.";
    }

    public override bool AlwaysNeeds(Level level, string criterionCode) => Mandatory.Contains(criterionCode);

    protected override IEnumerable<RuleNeed> Account(Level level, CharterContent charter, IReadOnlySet<string> finished, RuleResult result)
    {
        var asked = charter.CriteriaFor(level);
        var mandatory = Mandatory.Where(c => !finished.Contains(c)).ToList();
        foreach (var (theme, open) in ByTheme(charter, mandatory))
        {
            yield return new RuleNeed($"Always needed, in {theme.Name}: {CharterLabels.Sections(open.Count)} to finish", open);
        }
        var done = PointsOf(asked, finished.Contains);
        var others = Minimum - done - PointsOf(asked, mandatory.Contains);
        if (others > 0)
        {
            yield return new RuleNeed(
                IsWeighted(asked)
                    ? $"{CharterLabels.Count(others, "point", "points")} more, in sections of your choice, to make {Minimum} in all: {done} so far"
                    : $"{CharterLabels.Sections(others)} more of your choice, to make {Minimum} in all: {done} so far",
                []);
        }
    }

    internal override void Guard(Level level, CharterContent charter)
    {
        var asked = charter.CriteriaFor(level);
        BrokenRuleException.ThrowUnless(Mandatory.All(level.Asks), $"{level.Name} needs a criterion that it does not ask about");
        BrokenRuleException.ThrowUnless(
            Minimum >= Math.Max(1, PointsOf(asked, Mandatory.Contains)) && Minimum <= PointsOf(asked),
            $"The benchmark of {level.Name} must lie between its mandatory criteria and the {CharterLabels.Count(PointsOf(asked), "point", "points")} of all that it asks");
    }

    private static bool IsWeighted(IReadOnlyList<Criterion> asked) => asked.Any(c => c.Points != 1);

    private static int PointsOf(IReadOnlyList<Criterion> asked) => asked.Sum(c => c.Points);

    private static int PointsOf(IReadOnlyList<Criterion> asked, Func<string, bool> where) => asked.Where(c => where(c.Code)).Sum(c => c.Points);
}
