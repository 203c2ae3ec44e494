using System.Text.RegularExpressions;
using CharterTracker.Adapters.Charters;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Charters;

namespace CharterTracker.UnitTests.Charters;

/// <summary>
/// Every pack that comes with the product: whether it is complete, and whether each level is decided where its rule says.
/// </summary>
public partial class ShippedPacksTests
{
    public static TheoryData<string> Packs => [.. CharterPacks.Names];

    [Fact]
    public void Names_AreThePacksThatAreInTheProduct()
    {
        var files = typeof(CharterPacks).Assembly.GetManifestResourceNames()
            .Where(n => n.Contains(".Packs.", StringComparison.Ordinal) && !n.EndsWith(".schema.json", StringComparison.Ordinal))
            .Select(n => n.Split(".Packs.")[1][..^".json".Length]);

        Assert.Equal(files.Order(StringComparer.Ordinal), CharterPacks.Names.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Packs))]
    public async Task Pack_FollowsTheSchema_AndFitsTogether(string name)
    {
        var text = (await CharterPacks.FindAsync(name, TestContext.Current.CancellationToken))!;

        Assert.Empty(await new PackSchema().FindProblemsAsync(text, TestContext.Current.CancellationToken));
        (await ContentAsync(name)).Guard();
        Assert.DoesNotMatch(Official(), text);
        Assert.DoesNotContain("\u00a3", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Packs))]
    public async Task Pack_AsksEnough_AndSaysWhatWouldShowIt(string name)
    {
        var charter = await ContentAsync(name);

        Assert.True(charter.Criteria.Count() >= 12);
        Assert.All(charter.Criteria, c =>
        {
            Assert.True(c.Guidance.Length > 80, $"{c.Code} has little guidance");
            Assert.NotEmpty(c.Questions);
            Assert.NotEmpty(c.Evidence);
            Assert.Contains(c.Questions, q => q.IsRequired);
        });
        Assert.Contains(charter.Criteria, c => c.Credentials.Count > 0);
    }

    [Theory, MemberData(nameof(Packs))]
    public async Task Pack_AsksEachCommitmentOnce_WithItsCheck_AndEveryLevelSaysWhichItBinds(string name)
    {
        var charter = await ContentAsync(name);

        Assert.Equal(
            [(Commitment.UnionRecognition, CheckKind.UnionConfirmation), (Commitment.NoZeroHours, CheckKind.ZeroHoursSigns), (Commitment.LivingWage, CheckKind.LivingWagePayroll)],
            charter.Criteria.Where(c => c.Commitment is not null).Select(c => (c.Commitment!.Value, c.Check!.Value)).Order());
        Assert.All(charter.Levels, level =>
        {
            var said = Binds().Match(level.Summary).Value;
            Assert.Equal(level.Binds, Enum.GetValues<Commitment>().Where(c => said.Contains(c.InSentence(), StringComparison.Ordinal)));
            Assert.Equal(
                level.Binds.Count == 0,
                level.Summary.Contains(
                    "does not require union recognition, no zero-hours contracts or the real Living Wage", StringComparison.Ordinal));
        });
    }

    [Theory, MemberData(nameof(Packs))]
    public async Task Pack_TakesNoPayrollFileAsEvidence_AndSaysSoWhereItIsChecked(string name)
    {
        var charter = await ContentAsync(name);

        Assert.DoesNotContain(charter.Criteria.SelectMany(c => c.Evidence), e =>
            e.IsPayrollFile || e.Name.Contains("payroll", StringComparison.OrdinalIgnoreCase));
        Assert.All(
            charter.Criteria.Where(c => c.Check == CheckKind.LivingWagePayroll),
            c => Assert.Contains("A payroll file is never evidence", c.Guidance, StringComparison.Ordinal));
    }

    /// <summary>
    /// Zero-hours, low-hours and agency workers are always counted, since no accreditation from elsewhere says that there are none.
    /// </summary>
    [Theory, MemberData(nameof(Packs))]
    public async Task Pack_AlwaysAsksTheCounts_WhereItStandsForNoZeroHours(string name)
    {
        var criterion = (await ContentAsync(name)).Criteria.Single(c => c.Commitment == Commitment.NoZeroHours);

        Assert.Empty(criterion.Credentials);
        Assert.Superset(
            new HashSet<string> { "zero-hours", "low-hours", "agency" },
            criterion.Questions.Where(q => q is { Kind: QuestionKind.Count, IsRequired: true }).Select(q => q.Code).ToHashSet());
    }

    /// <summary>
    /// A declared level takes every answer as met, even a "no", so the public page would show a commitment there as kept.
    /// </summary>
    [Theory, MemberData(nameof(Packs))]
    public async Task Pack_NeverAsksACommitmentWhereNobodyLooksAtTheAnswers(string name)
    {
        var charter = await ContentAsync(name);

        Assert.All(charter.Levels.Where(l => l.Track == LevelTrack.Declared), l => Assert.All(charter.CriteriaFor(l), c => Assert.Null(c.Commitment)));
    }

    [Theory, MemberData(nameof(Packs))]
    public async Task Pack_AwardsEveryLevel_WhenEverythingIsMet(string name)
    {
        var charter = await ContentAsync(name);

        Assert.All(charter.Levels, l => Assert.True(IsReached(charter, l, CodesOf(charter.CriteriaFor(l)))));
        Assert.All(charter.Levels, l => Assert.False(IsReached(charter, l, [])));
    }

    /// <summary>Every level is awarded with exactly what its rule needs, and declined with any one thing less.</summary>
    [Theory, MemberData(nameof(Packs))]
    public async Task Pack_DecidesEveryLevelAtItsBoundary(string name)
    {
        var charter = await ContentAsync(name);

        foreach (var level in charter.Levels)
        {
            foreach (var enough in JustEnough(level, charter))
            {
                Assert.True(IsReached(charter, level, enough), $"{level.Name} should be awarded with {string.Join(", ", enough)}");
                Assert.All(enough, less => Assert.False(IsReached(charter, level, enough.Except([less])), $"{level.Name} should be declined without {less}"));
            }
        }
    }

    [Theory, MemberData(nameof(Packs))]
    public async Task Pack_NeverAwardsALevel_WithoutWhatItAlwaysNeeds(string name)
    {
        var charter = await ContentAsync(name);

        Assert.All(charter.Levels, level => Assert.All(charter.CriteriaFor(level).Where(level.AlwaysNeeds), needed =>
        {
            Assert.False(IsReached(charter, level, CodesOf(charter.CriteriaFor(level).Except([needed]))));
            var ratings = charter.CriteriaFor(level).ToDictionary(c => c.Code, c => c == needed ? Rating.PartlyMet : Rating.Met);
            Assert.False(level.Evaluate(charter, ratings).IsReached);
        }));
    }

    /// <summary>Evidence and credentials are reused from one charter to another by their codes.</summary>
    [Fact]
    public async Task Packs_MeanTheSameByTheSameCode()
    {
        List<Criterion> criteria = [];
        foreach (var name in CharterPacks.Names)
        {
            criteria.AddRange((await ContentAsync(name)).Criteria);
        }

        Assert.All(criteria.SelectMany(c => c.Evidence).GroupBy(e => e.Code), same => Assert.Single(same.Distinct()));
        Assert.All(criteria.SelectMany(c => c.Credentials).GroupBy(c => c.Code), same => Assert.Single(same.Distinct()));
    }

    [Fact]
    public async Task GreaterManchester_AsksForConsent_AndNamesNoZeroHoursOnlyWhereThereAreNone()
    {
        var charter = await ContentAsync(CharterPacks.GreaterManchester);
        var member = charter.Level("member");
        var consent = charter.Criterion("SW1");
        var byConsent = member.Evaluate(charter, Met(CodesOf(charter.CriteriaFor(member)).Except(["SW2", "EV2"])));

        Assert.Equal(7, charter.Themes.Count);
        Assert.Equal("zero-hours", consent.Questions.Single(q => q.Code == "consented").AtMost);
        Assert.True(byConsent.IsReached);
        Assert.Equal([Commitment.LivingWage], byConsent.CommitmentsMet);
        Assert.Equal(["supporter"], member.Gates.OfType<LevelHeldGate>().Select(g => g.LevelCode));
        Assert.Equal(7, charter.CriteriaFor(charter.Level("supporter")).Count);
        Assert.All(charter.Themes, t => Assert.Contains(t.Criteria, c => charter.Level("supporter").Asks(c.Code)));
    }

    [Fact]
    public async Task London_IsEnteredByTheFoundationAndALicence_AndAwardedByPoints()
    {
        var charter = await ContentAsync(CharterPacks.London);

        Assert.All(charter.Levels, level =>
        {
            var missing = EntryConditions.Missing(level, new Dictionary<string, string>(), new DateOnly(2026, 11, 25)).ToList();
            Assert.Equal(14, missing.Count(m => m.Key.StartsWith("statement.", StringComparison.Ordinal)));
            Assert.Contains(missing, m => m.Message == "Enter the number of your Living Wage Foundation licence");
        });
        // The licence is a condition of applying, but it leaves out interns, who count here: it does not stand in for the answers.
        Assert.Empty(charter.Criteria.Single(c => c.Commitment == Commitment.LivingWage).Credentials);
        Assert.Equal("12 of the 23 points must be reached, and 4 criteria are always needed. Most criteria count one point, the hardest more.", Plain("achievement"));
        Assert.Equal("18 of the 23 points must be reached, and 9 criteria are always needed. Most criteria count one point, the hardest more.", Plain("excellence"));

        string Plain(string level) => charter.Level(level).Rule.Describe(charter.Level(level), charter);
    }

    [Fact]
    public async Task Pledge_TakesAnyTwoOfFivePillars_AndNeverReadsAsRecognition()
    {
        var charter = await ContentAsync(CharterPacks.Pledge);
        var standard = charter.Level("standard");
        var one = CodesOf(charter.Themes[1].Criteria);
        var two = one.Concat(CodesOf(charter.Themes[4].Criteria)).ToList();

        Assert.Equal(5, charter.Themes.Count);
        Assert.False(IsReached(charter, standard, one));
        Assert.True(IsReached(charter, standard, two));
        Assert.Empty(standard.Evaluate(charter, Met(two)).CommitmentsMet);
        Assert.False(IsReached(charter, charter.Level("advanced"), CodesOf(charter.Themes.Take(4).SelectMany(t => t.Criteria))));
    }

    [Fact]
    public async Task FairWorkFirst_NeedsTheTwoMandatoryOnes_FromTheAgeOfSixteen()
    {
        var charter = await ContentAsync(CharterPacks.FairWorkFirst);
        var conditions = charter.Level("conditions");
        var pay = charter.Criteria.Single(c => c.Commitment == Commitment.LivingWage);

        Assert.Equal(7, charter.Themes.Count);
        Assert.Equal(new Population(16, Apprentices: true, Interns: true, ContractorRule.DirectDelivery), pay.Population);
        // A licence leaves out people under 18 and apprentices, so it must not stand in for the answers.
        Assert.Empty(pay.Credentials);
        Assert.True(IsReached(charter, conditions, ["P1", "V1"]));
        Assert.False(IsReached(charter, conditions, CodesOf(charter.Criteria).Except(["V1"])));
        Assert.False(IsReached(charter, conditions, CodesOf(charter.Criteria).Except(["P1"])));
    }

    [Fact]
    public async Task TucSixStandards_HasSix_AndBindsAllThreeAtTheTop()
    {
        var charter = await ContentAsync(CharterPacks.TucSixStandards);

        Assert.Equal(6, charter.Themes.Count);
        Assert.Equal(Enum.GetValues<Commitment>(), charter.Levels[^1].Binds);
    }

    [Fact]
    public async Task Liverpool_BeginsLightlyWithOneAssessor_AndAccreditsWithTwo()
    {
        var charter = await ContentAsync(CharterPacks.LiverpoolCityRegion);

        Assert.Equal(["Healthy", "Fair", "Inclusive", "Just"], charter.Themes.Select(t => t.Name));
        Assert.Equal([LevelTrack.OneAssessor, LevelTrack.TwoAssessors], charter.Levels.Select(l => l.Track));
        Assert.All(charter.Themes, t => Assert.Contains(t.Criteria, c => charter.Levels[0].AlwaysNeeds(c)));
        Assert.True(charter.Levels[0].TermMonths <= 24);
    }

    private static Task<CharterContent> ContentAsync(string name) => CharterPacks.ContentAsync(name, TestContext.Current.CancellationToken);

    private static IReadOnlyList<string> CodesOf(IEnumerable<Criterion> criteria) => [.. criteria.Select(c => c.Code)];

    private static Dictionary<string, Rating> Met(IEnumerable<string> codes) => codes.ToDictionary(c => c, _ => Rating.Met);

    private static bool IsReached(CharterContent charter, Level level, IEnumerable<string> met) => level.Evaluate(charter, Met(met)).IsReached;

    /// <summary>Sets of criteria that are enough and of which none can be spared.</summary>
    private static IEnumerable<IReadOnlyList<string>> JustEnough(Level level, CharterContent charter) => level.Rule switch
    {
        AnyThemesRule any => Choose(charter.Themes, any.Themes).Select(themes => CodesOf(themes.SelectMany(t => t.Criteria).Where(c => level.Asks(c.Code)))),
        BenchmarkRule benchmark => [Fill(level, charter, benchmark)],
        _ => [CodesOf(charter.CriteriaFor(level).Where(level.AlwaysNeeds))],
    };

    /// <summary>The mandatory criteria, and others, the heaviest first, up to exactly the benchmark.</summary>
    private static List<string> Fill(Level level, CharterContent charter, BenchmarkRule benchmark)
    {
        var chosen = charter.CriteriaFor(level).Where(c => benchmark.Mandatory.Contains(c.Code)).ToList();
        foreach (var next in charter.CriteriaFor(level).Except(chosen).OrderByDescending(c => c.Points).ToList())
        {
            if (chosen.Sum(c => c.Points) + next.Points <= benchmark.Minimum)
            {
                chosen.Add(next);
            }
        }
        Assert.Equal(benchmark.Minimum, chosen.Sum(c => c.Points));
        return [.. CodesOf(chosen)];
    }

    private static IEnumerable<IReadOnlyList<T>> Choose<T>(IReadOnlyList<T> from, int count) =>
        count == 0 ? [[]] : from.SelectMany((first, at) => Choose([.. from.Skip(at + 1)], count - 1).Select(rest => (IReadOnlyList<T>)[first, .. rest]));

    [GeneratedRegex(@"\bofficial", RegexOptions.IgnoreCase)]
    private static partial Regex Official();

    /// <summary>The sentence that says what a level binds, up to the colon that may follow.</summary>
    [GeneratedRegex(@"\brequires [^.:;]*")]
    private static partial Regex Binds();
}
