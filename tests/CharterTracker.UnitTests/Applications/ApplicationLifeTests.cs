using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using static CharterTracker.Domain.ActorRole;
using static CharterTracker.Domain.Applications.ApplicationMove;
using static CharterTracker.Domain.Applications.ApplicationStatus;
using static CharterTracker.Domain.Charters.LevelTrack;

namespace CharterTracker.UnitTests.Applications;

/// <summary>The life table, written again by hand from the product's contract, against every state x move x track x role.</summary>
public class ApplicationLifeTests
{
    private static readonly LevelTrack[] All = [Declared, OneAssessor, TwoAssessors];
    private static readonly LevelTrack[] Evidenced = [OneAssessor, TwoAssessors];

    private static readonly (ApplicationStatus From, ApplicationMove Move, LevelTrack[] On, ActorRole Who, ApplicationStatus To)[] Allowed =
    [
        (Draft, Submit, All, EmployerSignatory, Submitted),
        (Submitted, Accept, [Declared], LeadAssessor, ReadyForDecision),
        (Submitted, Accept, Evidenced, LeadAssessor, Accepted),
        (Submitted, Return, All, LeadAssessor, Draft),
        (Accepted, Allocate, Evidenced, LeadAssessor, InAssessment),
        (InAssessment, Allocate, Evidenced, LeadAssessor, InAssessment),
        (InAssessment, Unallocate, Evidenced, LeadAssessor, InAssessment),
        (InAssessment, UnallocateLast, Evidenced, LeadAssessor, Accepted),
        (InAssessment, Recuse, Evidenced, Assessor, InAssessment),
        (InAssessment, RecuseLast, Evidenced, Assessor, Accepted),
        (InAssessment, LoseAssessor, [TwoAssessors], ActorRole.System, InAssessment),
        (InAssessment, LoseLastAssessor, Evidenced, ActorRole.System, Accepted),
        (Moderation, LoseAssessor, [TwoAssessors], ActorRole.System, InAssessment),
        (ReadyForDecision, LoseAssessor, [TwoAssessors], ActorRole.System, InAssessment),
        (ReadyForDecision, LoseLastAssessor, Evidenced, ActorRole.System, Accepted),
        (ReadyForDecision, LosePosition, [TwoAssessors], ActorRole.System, Moderation),
        (InAssessment, SendClarification, Evidenced, LeadAssessor, Clarification),
        (Moderation, SendClarification, [TwoAssessors], LeadAssessor, Clarification),
        (ReadyForDecision, SendClarification, All, LeadAssessor, Clarification),
        (Clarification, Reply, [Declared], EmployerSignatory, ReadyForDecision),
        (Clarification, Reply, Evidenced, EmployerSignatory, InAssessment),
        (Clarification, LetDeadlinePass, [Declared], ActorRole.System, ReadyForDecision),
        (Clarification, LetDeadlinePass, Evidenced, ActorRole.System, InAssessment),
        (InAssessment, CompleteAssessments, [OneAssessor], Assessor, ReadyForDecision),
        (InAssessment, CompleteAssessments, [TwoAssessors], Assessor, Moderation),
        (Moderation, Settle, [TwoAssessors], LeadAssessor, ReadyForDecision),
        (ReadyForDecision, Defer, [Declared], PanelMember, Draft),
        (ReadyForDecision, Defer, Evidenced, PanelMember, InAssessment),
        (ReadyForDecision, Decide, All, PanelMember, Decided),
        (Draft, Withdraw, All, EmployerSignatory, Withdrawn),
        (Submitted, Withdraw, All, EmployerSignatory, Withdrawn),
        (Accepted, Withdraw, Evidenced, EmployerSignatory, Withdrawn),
        (InAssessment, Withdraw, Evidenced, EmployerSignatory, Withdrawn),
        (Clarification, Withdraw, All, EmployerSignatory, Withdrawn),
        (Moderation, Withdraw, [TwoAssessors], EmployerSignatory, Withdrawn),
        (ReadyForDecision, Withdraw, All, EmployerSignatory, Withdrawn),
    ];

    public static TheoryData<ApplicationStatus, ApplicationMove> EveryStateAndMove() =>
        new(Enum.GetValues<ApplicationStatus>().SelectMany(s => Enum.GetValues<ApplicationMove>().Select(m => (s, m))));

    [Theory, MemberData(nameof(EveryStateAndMove))]
    public void After_ForEveryTrackAndRole_IsWhatTheContractSays(ApplicationStatus from, ApplicationMove move)
    {
        foreach (var track in All)
        {
            foreach (var role in Enum.GetValues<ActorRole>())
            {
                var actor = new Actor(Guid.NewGuid(), [role]);
                var expected = Allowed.Where(a => a.From == from && a.Move == move && a.On.Contains(track) && a.Who == role).Select(a => (ApplicationStatus?)a.To).SingleOrDefault();

                if (expected is { } to)
                {
                    Assert.Equal(to, ApplicationLife.After(from, move, track, actor));
                }
                else
                {
                    var refusal = Assert.Throws<BrokenRuleException>(() => ApplicationLife.After(from, move, track, actor));
                    // The refusal names the status only where nobody could make the move.
                    var who = Allowed.Where(a => a.From == from && a.Move == move && a.On.Contains(track)).Select(a => a.Who.InSentence()).SingleOrDefault();
                    Assert.Equal(
                        who is null
                            ? $"This cannot be done now: the application {from.SoFar()}"
                            : $"Only {who} can do this while the application is {from.InSentence()}",
                        refusal.Message);
                }
            }
        }
    }

    [Fact]
    public void After_WhenDecidedOrWithdrawn_LeadsNowhereForAnybody()
    {
        var everybody = new Actor(Guid.NewGuid(), Enum.GetValues<ActorRole>());

        foreach (var move in Enum.GetValues<ApplicationMove>())
        {
            Assert.Throws<BrokenRuleException>(() => ApplicationLife.After(Decided, move, TwoAssessors, everybody));
            Assert.Throws<BrokenRuleException>(() => ApplicationLife.After(Withdrawn, move, TwoAssessors, everybody));
        }
    }
}
