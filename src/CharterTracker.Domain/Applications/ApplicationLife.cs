using CharterTracker.Domain.Charters;
using static CharterTracker.Domain.ActorRole;
using static CharterTracker.Domain.Applications.ApplicationMove;
using static CharterTracker.Domain.Applications.ApplicationStatus;

namespace CharterTracker.Domain.Applications;

/// <summary>Every move an application may make, and who may make it. If it is not in this table, it cannot happen.</summary>
public static class ApplicationLife
{
    private static readonly Dictionary<(ApplicationStatus From, ApplicationMove Move), Step> Moves = new()
    {
        [(Draft, Submit)] = Step.OnEveryTrack(EmployerSignatory, Submitted),

        [(Submitted, Accept)] = new(LeadAssessor, Declared: ReadyForDecision, One: Accepted, Two: Accepted),
        [(Submitted, Return)] = Step.OnEveryTrack(LeadAssessor, Draft),

        [(Accepted, Allocate)] = Step.WhereAssessed(LeadAssessor, InAssessment),
        [(InAssessment, Allocate)] = Step.WhereAssessed(LeadAssessor, InAssessment),
        [(InAssessment, Unallocate)] = Step.WhereAssessed(LeadAssessor, InAssessment),
        [(InAssessment, UnallocateLast)] = Step.WhereAssessed(LeadAssessor, Accepted),
        [(InAssessment, Recuse)] = Step.WhereAssessed(Assessor, InAssessment),
        [(InAssessment, RecuseLast)] = Step.WhereAssessed(Assessor, Accepted),
        [(InAssessment, LoseAssessor)] = Step.WhereModerated(ActorRole.System, InAssessment),
        [(InAssessment, LoseLastAssessor)] = Step.WhereAssessed(ActorRole.System, Accepted),
        [(Moderation, LoseAssessor)] = Step.WhereModerated(ActorRole.System, InAssessment),
        [(ReadyForDecision, LoseAssessor)] = Step.WhereModerated(ActorRole.System, InAssessment),
        [(ReadyForDecision, LoseLastAssessor)] = Step.WhereAssessed(ActorRole.System, Accepted),
        [(ReadyForDecision, LosePosition)] = Step.WhereModerated(ActorRole.System, Moderation),

        [(InAssessment, CompleteAssessments)] = new(Assessor, Declared: null, One: ReadyForDecision, Two: Moderation),

        [(InAssessment, SendClarification)] = Step.WhereAssessed(LeadAssessor, Clarification),
        [(Moderation, SendClarification)] = Step.WhereModerated(LeadAssessor, Clarification),
        [(ReadyForDecision, SendClarification)] = Step.OnEveryTrack(LeadAssessor, Clarification),
        [(Clarification, Reply)] = new(EmployerSignatory, Declared: ReadyForDecision, One: InAssessment, Two: InAssessment),
        [(Clarification, LetDeadlinePass)] = new(ActorRole.System, Declared: ReadyForDecision, One: InAssessment, Two: InAssessment),

        [(Moderation, Settle)] = Step.WhereModerated(LeadAssessor, ReadyForDecision),

        [(ReadyForDecision, Defer)] = new(PanelMember, Declared: Draft, One: InAssessment, Two: InAssessment),
        [(ReadyForDecision, Decide)] = Step.OnEveryTrack(PanelMember, Decided),

        [(Draft, Withdraw)] = Step.OnEveryTrack(EmployerSignatory, Withdrawn),
        [(Submitted, Withdraw)] = Step.OnEveryTrack(EmployerSignatory, Withdrawn),
        [(Accepted, Withdraw)] = Step.WhereAssessed(EmployerSignatory, Withdrawn),
        [(InAssessment, Withdraw)] = Step.WhereAssessed(EmployerSignatory, Withdrawn),
        [(Clarification, Withdraw)] = Step.OnEveryTrack(EmployerSignatory, Withdrawn),
        [(Moderation, Withdraw)] = Step.WhereModerated(EmployerSignatory, Withdrawn),
        [(ReadyForDecision, Withdraw)] = Step.OnEveryTrack(EmployerSignatory, Withdrawn),
    };

    /// <summary>
    /// The status that follows a move. The refusal names the current status or, where only others may make the move, the role that it
    /// needs.
    /// </summary>
    public static ApplicationStatus After(ApplicationStatus from, ApplicationMove move, LevelTrack track, Actor actor)
    {
        var step = Moves.GetValueOrDefault((from, move));
        var next = step?.To(track);
        BrokenRuleException.ThrowUnless(step is not null && next is not null, $"This cannot be done now: the application {from.SoFar()}");
        BrokenRuleException.ThrowUnless(actor.Has(step.Who), $"Only {step.Who.InSentence()} can do this while the application is {from.InSentence()}");
        return next.Value;
    }

    /// <summary>Whether the move can be made from here at all: a page offers only what works.</summary>
    public static bool Allows(ApplicationStatus from, ApplicationMove move, LevelTrack track) =>
        Moves.TryGetValue((from, move), out var step) && step.To(track) is not null;

    /// <summary>Where each track leads; null where the move is not on that track.</summary>
    private sealed record Step(ActorRole Who, ApplicationStatus? Declared, ApplicationStatus? One, ApplicationStatus? Two)
    {
        public static Step OnEveryTrack(ActorRole who, ApplicationStatus to) => new(who, to, to, to);

        public static Step WhereAssessed(ActorRole who, ApplicationStatus to) => new(who, null, to, to);

        public static Step WhereModerated(ActorRole who, ApplicationStatus to) => new(who, null, null, to);

        public ApplicationStatus? To(LevelTrack track) => track switch
        {
            LevelTrack.Declared => Declared,
            LevelTrack.OneAssessor => One,
            LevelTrack.TwoAssessors => Two,
            _ => throw new ArgumentOutOfRangeException(nameof(track), track, null),
        };
    }
}
