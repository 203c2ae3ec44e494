using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;

namespace CharterTracker.Testing.Builders;

/// <summary>
/// An accreditation at a declared level with its application and decision, after a panel of one awarded it and the employer was told.
/// </summary>
public static class AnAward
{
    /// <summary>A decision from before the facts about the employer were pinned.</summary>
    public static (Decision Decision, Accreditation Accreditation) On(
        Application draft, Actor owner, DateOnly from, DateOnly until, Actor panel, DateTimeOffset now,
        params IEnumerable<string> criteriaMet) =>
        On(draft, null, owner, from, until, panel, now, criteriaMet);

    /// <param name="organisation">The employer as the panel sees it.</param>
    public static (Decision Decision, Accreditation Accreditation) On(
        Application draft,
        OrganisationFacts? organisation,
        Actor owner,
        DateOnly from,
        DateOnly until,
        Actor panel,
        DateTimeOffset now,
        params IEnumerable<string> criteriaMet)
    {
        draft.Submit(owner, now);
        draft.Accept(unionDisagreementIsOpen: false, new Actor(Guid.NewGuid(), [ActorRole.LeadAssessor]));
        var terms = new DecisionTerms(DecisionOutcome.Awarded, draft.LevelCode, "All is met", null,
            from, until)
        { Organisation = organisation };
        var decision = Decision.Propose(draft, terms, "1", panel, now);
        decision.Sign(terms.Sha256(), PanelSeat.Authority, new PanelQuorum(1, 0, 0, 0), panel, now);
        draft.Decide(unionDisagreementIsOpen: false, panel, now);
        decision.Notify(now);
        return (decision, Accreditation.From(draft, decision, criteriaMet));
    }
}
