using CharterTracker.Domain;
using CharterTracker.Domain.Charters;
using FsCheck.Xunit;

namespace CharterTracker.UnitTests.Charters;

public class LevelTests
{
    private static readonly string[] Codes = ["A1", "A2", "B1", "B2", "C1", "C2"];

    [Fact]
    public void Evaluate_WhenAllAreMet_ReachesAnAllOfLevel()
    {
        var result = Weigh(AllOf(), Rating.Met, Codes);

        Assert.True(result.IsReached);
        Assert.Equal(Codes, result.Met);
        Assert.Empty(result.StillNeeded);
    }

    [Fact]
    public void Evaluate_WhenOneIsPartlyMet_NamesItAsMissing()
    {
        var ratings = Rated(Rating.Met, Codes);
        ratings["B2"] = Rating.PartlyMet;

        var result = AllOf().Evaluate(CharterOf(AllOf()), ratings);

        Assert.False(result.IsReached);
        Assert.Equal(["B2"], result.Missing);
        Assert.Equal(["1 criterion of 6 still to be met: B2"], result.StillNeeded);
    }

    [Fact]
    public void Evaluate_WhenTheRuleSaysThatPartlyMetCounts_CountsIt()
    {
        var level = AllOf() with { Rule = new AllOfRule([]) { PartlyMetCounts = true }, Binds = [] };

        var result = Weigh(level, Rating.PartlyMet, Codes);

        Assert.True(result.IsReached);
        Assert.Equal(Codes, result.Met);
        // A public page names none of them as met.
        Assert.Empty(result.MetInFull);
    }

    [Fact]
    public void Evaluate_WhenABoundCommitmentIsOnlyPartlyMet_IsNotReached_WhateverTheRuleCounts()
    {
        var level = AllOf() with { Rule = new AllOfRule([]) { PartlyMetCounts = true } };

        var result = Weigh(level, Rating.PartlyMet, Codes);

        Assert.False(result.IsReached);
        Assert.Equal([Commitment.LivingWage], result.BoundAndUnmet);
        Assert.Equal(["Top requires the real Living Wage, and that is not met"], result.StillNeeded);
    }

    [Theory]
    [InlineData("C2", true)]
    [InlineData("C1", false)]
    public void Evaluate_WhenNotApplicable_CountsOnlyWhereTheCriterionAllowsIt(string code, bool reached)
    {
        var ratings = Rated(Rating.Met, Codes);
        ratings[code] = Rating.NotApplicable;

        Assert.Equal(reached, AllOf().Evaluate(CharterOf(AllOf()), ratings).IsReached);
    }

    [Fact]
    public void Evaluate_WhenTwoThemesOfTwoAreComplete_ReachesAnAnyThemesLevel() =>
        Assert.True(Weigh(AnyTwoThemes(), Rating.Met, ["A1", "A2", "C1", "C2"]).IsReached);

    [Fact]
    public void Evaluate_WhenOneThemeIsComplete_NamesTheNearestGap()
    {
        var result = Weigh(AnyTwoThemes(), Rating.Met, ["A1", "A2", "B1"]);

        Assert.False(result.IsReached);
        Assert.Equal(["B2"], result.Missing);
        Assert.Equal(["1 of the 2 themes needed complete. Nearest: Theme B (B2)"], result.StillNeeded);
    }

    [Fact]
    public void Evaluate_OfAnyThemes_NeverReadsAsACommitmentThatWasNotMet()
    {
        var result = Weigh(AnyTwoThemes(), Rating.Met, ["B1", "B2", "C1", "C2"]);

        Assert.True(result.IsReached);
        Assert.DoesNotContain(Commitment.LivingWage, result.CommitmentsMet);
    }

    [Fact]
    public void Evaluate_WhenAThemeIsNotAskedAbout_DoesNotCountItAsComplete()
    {
        var level = AnyTwoThemes() with { Criteria = ["A1", "B1"] };

        Assert.False(Weigh(level, Rating.Met, ["A1"]).IsReached);
    }

    [Fact]
    public void Evaluate_WhenTheBenchmarkLacksAMandatoryOne_SaysBothGaps()
    {
        var result = Weigh(Benchmark(), Rating.Met, ["A2", "B1"]);

        Assert.False(result.IsReached);
        Assert.Equal(["1 mandatory criterion still to be met: A1. 2 of the 4 criteria needed are met"], result.StillNeeded);
    }

    [Fact]
    public void Evaluate_WhenTheBenchmarkIsMetWithItsMandatoryOne_IsReached() =>
        Assert.True(Weigh(Benchmark(), Rating.Met, ["A1", "A2", "B1", "C1"]).IsReached);

    [Fact]
    public void Evaluate_OfABenchmarkInPoints_CountsWhatEachCriterionIsWorth()
    {
        var charter = Weighted();
        var level = charter.Levels[0];

        var below = level.Evaluate(charter, Rated(Rating.Met, ["A1", "A2", "B1"]));
        var heavy = level.Evaluate(charter, Rated(Rating.Met, ["A1", "C1"]));

        Assert.False(below.IsReached);
        Assert.Equal(["3 of the 4 points needed are reached"], below.StillNeeded);
        Assert.True(heavy.IsReached);
        Assert.Equal("4 of the 8 points must be reached, and 1 criterion is always needed. Most criteria count one point, the hardest more.", level.Rule.Describe(level, charter));
        Assert.Equal(
            ["Always needed, in Theme A: 1 section to finish", "2 points more, in sections of your choice, to make 4 in all: 1 so far"],
            level.RemainingNeeds(charter, new HashSet<string> { "B1" }).Select(n => n.Words));
    }

    [Theory]
    [InlineData(9, "the 8 points of all that it asks")]
    [InlineData(0, "the 8 points of all that it asks")]
    public void Guard_WhenABenchmarkCannotBeReached_OrIsNone_Refuses(int minimum, string reason)
    {
        var charter = Weighted();
        charter = charter with { Levels = [charter.Levels[0] with { Rule = new BenchmarkRule(["A1"], minimum) }] };

        Assert.Contains(reason, Assert.Throws<BrokenRuleException>(charter.Guard).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_WhenNothingIsRated_ReachesNothing() => Assert.False(Weigh(Benchmark(), Rating.Met, []).IsReached);

    [Fact]
    public void HighestLevel_NeverGoesAboveTheOneAppliedFor()
    {
        var low = Benchmark() with { Code = "low" };
        var charter = Charters(low, AllOf());
        var ratings = Rated(Rating.Met, Codes);

        Assert.Equal("low", charter.HighestLevel(low, ratings)?.Code);
        Assert.Equal("top", charter.HighestLevel(AllOf(), ratings)?.Code);
    }

    [Fact]
    public void HighestLevel_WhenTheOneAppliedForIsMissed_IsTheLowerOne()
    {
        var low = Benchmark() with { Code = "low" };

        var level = Charters(low, AllOf()).HighestLevel(AllOf(), Rated(Rating.Met, ["A1", "A2", "B1", "C1"]));

        Assert.Equal("low", level?.Code);
    }

    [Fact]
    public void HighestLevel_WhenNoneIsReached_IsNone() =>
        Assert.Null(CharterOf(AllOf()).HighestLevel(AllOf(), Rated(Rating.NotMet, Codes)));

    [Fact]
    public void ForASmallAuthority_TakesOneAssessorWhereThereWereTwo()
    {
        var charter = Charters(Benchmark() with { Code = "low", Track = LevelTrack.Declared }, AllOf() with { Track = LevelTrack.TwoAssessors }).ForASmallAuthority();

        Assert.Equal([LevelTrack.Declared, LevelTrack.OneAssessor], charter.Levels.Select(l => l.Track));
    }

    /// <summary>Whatever the ratings and the rule, one more met criterion never loses a level, a commitment or a met criterion.</summary>
    [Property(MaxTest = 500)]
    public bool Evaluate_WhenOneMoreIsMet_IsNeverWorse(int[] raw, byte which, byte rule, bool partlyMetCounts)
    {
        var level = (rule % 3) switch { 0 => AllOf(), 1 => AnyTwoThemes(), _ => Benchmark() };
        level = level with { Rule = level.Rule with { PartlyMetCounts = partlyMetCounts } };
        var charter = CharterOf(level);
        var before = Codes.Zip(raw).ToDictionary(p => p.First, p => (Rating)(Math.Abs(p.Second % 4)));
        var after = new Dictionary<string, Rating>(before) { [Codes[which % Codes.Length]] = Rating.Met };

        var was = level.Evaluate(charter, before);
        var now = level.Evaluate(charter, after);

        return (!was.IsReached || now.IsReached)
            && !was.Met.Except(now.Met).Any()
            && !was.CommitmentsMet.Except(now.CommitmentsMet).Any();
    }

    [Fact]
    public void RemainingNeeds_ByEveryRule_NamesWhatIsOpenInPlainWords()
    {
        var bound = AnyTwoThemes() with { Binds = [Commitment.LivingWage] };

        Assert.Equal(["Theme A: 1 section to finish", "Theme C: 2 sections to finish"], ToFinish(AllOf(), "A1", "B1", "B2"));
        Assert.Equal(["Every section finished in 2 of the 3 themes: 1 so far", "Nearest: Theme C, 1 section to finish"], ToFinish(AnyTwoThemes(), "B1", "B2", "C1"));
        Assert.Equal(
            ["Always needed, in Theme A: 1 section to finish", "1 section more of your choice, to make 4 in all: 2 so far"], ToFinish(Benchmark(), "B1", "B2"));
        Assert.Equal(["What Top stands for: 1 section to finish"], ToFinish(bound, "B1", "B2", "C1", "C2"));
    }

    [Theory]
    [InlineData("all", "All 6 criteria must be met.")]
    [InlineData("any", "Everything in any 2 of the 3 themes must be met.")]
    [InlineData("benchmark", "4 of the 6 criteria must be met, and one of them is always needed.")]
    public void Describe_SaysTheRuleInOneSentence(string rule, string words)
    {
        var level = rule switch { "all" => AllOf(), "any" => AnyTwoThemes(), _ => Benchmark() };

        Assert.Equal(words, level.Rule.Describe(level, CharterOf(level)));
    }

    /// <summary>The needs are empty exactly when the finished sections would reach the level if all were met.</summary>
    [Property(MaxTest = 500)]
    public bool RemainingNeeds_IsEmpty_ExactlyWhenTheLevelWouldBeReached(byte finished, byte rule, bool binds)
    {
        var level = (rule % 3) switch { 0 => AllOf(), 1 => AnyTwoThemes(), _ => Benchmark() };
        level = level with { Binds = binds ? [Commitment.LivingWage] : [] };
        var codes = Codes.Where((_, i) => (finished & (1 << i)) != 0).ToArray();

        return Weigh(level, Rating.Met, codes).IsReached != ToFinish(level, codes).Any();
    }

    private static IEnumerable<string> ToFinish(Level level, params string[] finished) =>
        level.RemainingNeeds(CharterOf(level), finished.ToHashSet()).Select(n => n.Words);

    private static LevelResult Weigh(Level level, Rating rating, string[] codes) => level.Evaluate(CharterOf(level), Rated(rating, codes));

    private static Dictionary<string, Rating> Rated(Rating rating, string[] codes) => codes.ToDictionary(c => c, _ => rating);

    private static Level AllOf() => Level(new AllOfRule([])) with { Binds = [Commitment.LivingWage] };

    private static Level AnyTwoThemes() => Level(new AnyThemesRule(2));

    private static Level Benchmark() => Level(new BenchmarkRule(["A1"], 4));

    private static Level Level(AwardRule rule) =>
        new("top", "Top", "The top level", 24, true, LevelTrack.OneAssessor, rule, [], [], []);

    private static CharterContent CharterOf(Level level) => Charters(level);

    private static CharterContent Charters(params Level[] levels)
    {
        var charter = new CharterContent("A charter", "nothing", "For tests", [Theme("A"), Theme("B"), Theme("C")], levels);
        charter.Guard();
        return charter;
    }

    /// <summary>C1 counts three points, every other criterion one.</summary>
    private static CharterContent Weighted()
    {
        var even = CharterOf(Benchmark());
        return even with { Themes = [.. even.Themes.Select(t => t with { Criteria = [.. t.Criteria.Select(c => c.Code == "C1" ? c with { Points = 3 } : c)] })] };
    }

    private static Theme Theme(string code) => new(code, $"Theme {code}", "", [Criterion($"{code}1"), Criterion($"{code}2")]);

    /// <summary>A1 is the living wage; C2 may be not applicable.</summary>
    private static Criterion Criterion(string code) =>
        new(code, code, "Do it", "Like this", new Population(16, true, true, ContractorRule.None), [], [], [],
            Commitment: code == "A1" ? Commitment.LivingWage : null,
            MayBeNotApplicable: code == "C2");
}
