using CharterTracker.Domain;
using CharterTracker.Domain.Charters;

namespace CharterTracker.UnitTests.Charters;

public class CharterContentTests
{
    private static readonly Criterion A1 = new(
        "A1", "Recognition", "Recognise", "How", new Population(16, true, true, ContractorRule.All), [], [], [], Commitment.UnionRecognition);

    private static readonly Level Top = new("top", "Top", "", 24, true, LevelTrack.OneAssessor, new AllOfRule([]), [], [], []);

    [Fact]
    public void Guard_WhenAllFits_Passes() => Charter(A1, Top).Guard();

    [Fact]
    public void Guard_WhenACommitmentMayBeNotApplicable_Refuses() =>
        Refuses("cannot be rated not applicable", A1 with { MayBeNotApplicable = true }, Top);

    [Fact]
    public void Guard_WhenALevelBindsWhatItDoesNotAsk_Refuses() =>
        Refuses("Top requires the real Living Wage, but asks no criterion about it", A1, Top with { Binds = [Commitment.LivingWage] });

    [Fact]
    public void Guard_WhenARuleNamesAnUnknownCriterion_Refuses() =>
        Refuses("The charter has no criterion Z9", A1, Top with { Rule = new AllOfRule(["Z9"]) });

    [Fact]
    public void Guard_WhenABenchmarkAsksMoreThanThereIs_Refuses() =>
        Refuses("benchmark of Top", A1, Top with { Rule = new BenchmarkRule([], 2) });

    [Theory]
    [InlineData(0)]
    [InlineData(Criterion.MaxPoints + 1)]
    public void Guard_WhenACriterionCountsNothingOrTooMuch_Refuses(int points) =>
        Refuses("A1 must count from 1 to 10 points", A1 with { Points = points }, Top);

    [Fact]
    public void Guard_WhenAPayrollFileIsAKindOfEvidence_Refuses() =>
        Refuses("A1: a payroll file is checked and never kept", A1 with { Evidence = [new EvidenceKind("payroll", "Payroll file")] }, Top);

    [Fact]
    public void Guard_WhenALevelNeedsItselfFirst_Refuses() =>
        Refuses("no such other level", A1, Top with { Gates = [new LevelHeldGate("top")] });

    [Fact]
    public void Guard_WhenAQuestionOfOneHasNoChoices_Refuses() =>
        Refuses("two or more choices", A1 with { Questions = [new Question("q", "Which?", QuestionKind.OneOf)] }, Top);

    [Fact]
    public void Guard_WhenAQuestionCodeIsUsedTwice_Refuses() =>
        Refuses("question code q twice", A1 with { Questions = [new Question("q", "One?", QuestionKind.Text), new Question("q", "Two?", QuestionKind.Text)] }, Top);

    [Theory]
    [InlineData("z")]
    [InlineData("q")]
    [InlineData("words")]
    public void Guard_WhenACountIsAPartOfWhatIsNoOtherCount_Refuses(string whole) =>
        Refuses("only a count can be at most another count", A1 with
        {
            Questions = [new Question("q", "Some?", QuestionKind.Count, AtMost: whole), new Question("words", "Which?", QuestionKind.Text)],
        }, Top);

    private static void Refuses(string reason, Criterion criterion, Level level) =>
        Assert.Contains(reason, Assert.Throws<BrokenRuleException>(Charter(criterion, level).Guard).Message, StringComparison.Ordinal);

    private static CharterContent Charter(Criterion criterion, Level level) =>
        new("A charter", "nothing", "For tests", [new Theme("a", "A", "", [criterion])], [level]);
}
