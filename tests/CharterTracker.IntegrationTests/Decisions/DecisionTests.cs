using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Domain.Wages;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Decisions;
using CharterTracker.IntegrationTests.Cases;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Decisions;

public class DecisionTests
{
    [Theory, EveryDatabase]
    public async Task Sign_CompletingTheQuorum_DecidesOnce(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());

        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.SignatureAsync());
        Assert.Equal(ApplicationStatus.ReadyForDecision, await staffCase.StatusAsync());
        Assert.Equal("You have signed this already", await staffCase.RefusedAsync(staffCase.UnionMember, await staffCase.SignatureAsync()));
        var last = await staffCase.SignatureAsync();
        await staffCase.DoneAsync(staffCase.AuthorityMember, last);
        Assert.Contains("no open proposal", await staffCase.RefusedAsync(staffCase.AuthorityMember, last), StringComparison.Ordinal);

        Assert.Equal(ApplicationStatus.Decided, await staffCase.StatusAsync());
        var decision = await staffCase.Charter.QueryAsync(db => db.Decisions.SingleAsync());
        Assert.NotNull(decision.NotifiedAt);
        Assert.Equal([PanelSeat.Authority, PanelSeat.Union], decision.Signatures.Select(s => s.Seat).OrderBy(s => s.ToString()));
        var accreditation = await staffCase.Charter.QueryAsync(db => db.Accreditations.SingleAsync());
        Assert.Equal(["F1", "F2", "F3"], accreditation.CriteriaMet);
        Assert.False(await staffCase.Charter.QueryAsync(db => db.LiveApplicationSlots.AnyAsync()));
        Assert.Equal([CasePart.Decided], await staffCase.PartsOfAsync(staffCase.AuthorityMember));
        Assert.True(await staffCase.Charter.QueryAsync(db => db.Outbox.AnyAsync(m => m.To == "owner@calder.test")));
    }

    [Theory, EveryDatabase]
    public async Task Sign_AfterAnEdit_IsRefused_AndTheEditVoidsSignatures(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.SignatureAsync());
        var seen = await staffCase.SignatureAsync();

        await staffCase.DoneAsync(staffCase.AuthorityMember, new AmendDecisionCommand(staffCase.Id, seen.Version, AStaffCase.Award("two", "Better reasons.")));

        var now = await staffCase.SignatureAsync();
        Assert.Contains("Read it again", await staffCase.RefusedAsync(staffCase.AuthorityMember, now with { SeenSha256 = seen.SeenSha256 }), StringComparison.Ordinal);
        await staffCase.DoneAsync(staffCase.AuthorityMember, now);
        Assert.Equal(ApplicationStatus.ReadyForDecision, await staffCase.StatusAsync());
    }

    [Theory, EveryDatabase]
    public async Task Sign_WithoutAFreshCode_ChangesNothing(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());

        var result = await staffCase.SendAsync(staffCase.UnionMember, await staffCase.SignatureAsync() with { Proof = "000000" });

        Assert.IsType<Features.Pipeline.Failure.Invalid>(result.Failure);
        Assert.Empty((await staffCase.Charter.QueryAsync(db => db.Decisions.SingleAsync())).Signatures);
    }

    [Theory, EveryDatabase]
    public async Task Propose_BySomebodyWhoAssessedOrModerated_IsRefused(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        var proposal = await staffCase.ProposalAsync();

        foreach (var id in new[] { staffCase.Assessor.Id, staffCase.Lead.Id })
        {
            Assert.Contains("cannot take part in deciding", await staffCase.RefusedAsync(FakeUser.Staff(StaffRole.PanelMember, schemeId: null, id), proposal), StringComparison.Ordinal);
        }
        Assert.Equal(0, await staffCase.Charter.QueryAsync(db => db.Decisions.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Propose_TwiceOrAboveTheLevelAppliedFor_IsRefused(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind, "one");
        Assert.Contains("being assessed", await staffCase.RefusedAsync(staffCase.UnionMember, await staffCase.ProposalAsync("one")), StringComparison.Ordinal);
        await staffCase.AssessAsync(staffCase.Assessor, Rating.Met);

        Assert.Contains("or a lower one", await staffCase.RefusedAsync(staffCase.UnionMember, await staffCase.ProposalAsync("two")), StringComparison.Ordinal);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync("pledge"));
        Assert.Contains("proposed already", await staffCase.RefusedAsync(staffCase.AuthorityMember, await staffCase.ProposalAsync("one")), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Propose_ForDaysThatNoAwardCanHave_IsRefusedBesideTheField(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        var proposal = await staffCase.ProposalAsync();

        var refused = (await staffCase.SendAsync(staffCase.UnionMember, proposal with { Terms = proposal.Terms with { ValidFrom = new DateOnly(1900, 1, 1) } })).Failure;

        Assert.Equal("Terms.ValidFrom", Assert.Single(Assert.IsType<Features.Pipeline.Failure.Invalid>(refused).Errors).Field);
        Assert.Equal(0, await staffCase.Charter.QueryAsync(db => db.Decisions.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Sign_WhenTheAwardHasRunOutMeanwhile_IsRefused(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());
        staffCase.Charter.Clock.Advance(TimeSpan.FromDays(800));

        Assert.Contains("has passed already", await staffCase.RefusedAsync(staffCase.UnionMember, await staffCase.SignatureAsync()), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Propose_OfALevelThatBindsRecognition_WaitsForTheUnion(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.Charter.QueryAsync(db => db.Attestations.ExecuteDeleteAsync());

        Assert.Contains("the union has not confirmed", await staffCase.RefusedAsync(staffCase.UnionMember, await staffCase.ProposalAsync()), StringComparison.Ordinal);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync("one"));
    }

    [Theory, EveryDatabase]
    public async Task Defer_OpensTheNextRound_AndForADeclaredLevelTheDraft(DatabaseKind kind)
    {
        await using var assessed = await AStaffCase.ReadyAsync(kind);
        await using var declared = await AStaffCase.SubmittedAsync(kind, "pledge");
        await declared.DoneAsync(declared.Lead, new AcceptApplicationCommand(declared.Id, await declared.VersionAsync()));

        await assessed.DoneAsync(assessed.UnionMember, new DeferDecisionCommand(assessed.Id, await assessed.VersionAsync(), "Look again", ["F1"]));
        await declared.DoneAsync(declared.UnionMember, new DeferDecisionCommand(declared.Id, await declared.VersionAsync(), "Look again", ["F1"]));

        var application = await assessed.ApplicationAsync();
        Assert.Equal((ApplicationStatus.InAssessment, 2), (application.Status, application.Round));
        Assert.Equal(ApplicationStatus.Draft, await declared.StatusAsync());
        await assessed.DoneAsync(assessed.Assessor, await assessed.RatingOfAsync(assessed.Assessor, "F1", Rating.PartlyMet));
        await assessed.DoneAsync(assessed.Assessor, await assessed.CompletionOfAsync(assessed.Assessor));
        Assert.Equal(4, (await assessed.AssessmentOfAsync(assessed.Assessor)).Ratings.Count);
    }

    [Theory, EveryDatabase]
    public async Task Withdraw_TakesTheProposalAndTheUnionsLinkWithIt(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind, "pledge", confirmed: false);
        await staffCase.DoneAsync(staffCase.Lead, new AcceptApplicationCommand(staffCase.Id, await staffCase.VersionAsync()));
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync("pledge"));

        await staffCase.DoneAsync(staffCase.Owner, new WithdrawApplicationCommand(staffCase.Id, await staffCase.VersionAsync(), "The bakery was sold", FakeStepUp.RightProof));

        Assert.Equal(0, await staffCase.Charter.QueryAsync(db => db.Decisions.CountAsync()));
        var link = await staffCase.Charter.QueryAsync(db => db.Attestations.SingleAsync());
        Assert.Equal(AttestationState.Replaced, link.StateAt(staffCase.Charter.Clock.GetUtcNow()));
    }

    [Theory, EveryDatabase]
    public async Task Appeal_CountsTheWholeOfItsLastDay(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.SignatureAsync());
        await staffCase.DoneAsync(staffCase.AuthorityMember, await staffCase.SignatureAsync());
        var decision = await staffCase.Charter.QueryAsync(db => db.Decisions.SingleAsync());
        var lodge = new LodgeAppealCommand(staffCase.Id, decision.Id, "The level is too low", FakeStepUp.RightProof);
        var midnight = LondonDays.End(Appeal.LastDayToLodge(decision.NotifiedAt!.Value));
        Assert.True(midnight > decision.NotifiedAt.Value.AddDays(Appeal.DaysToLodge));

        staffCase.Charter.Clock.SetUtcNow(midnight);
        Assert.Contains("28 days", await staffCase.RefusedAsync(staffCase.Owner, lodge), StringComparison.Ordinal);
        // The clock cannot go back, so the last minute is tested on the entity.
        Assert.NotNull(Appeal.Lodge(decision, "The level is too low", new Actor(Guid.NewGuid(), [ActorRole.EmployerSignatory]), midnight.AddMinutes(-1)));
    }

    [Theory, EveryDatabase]
    public async Task Appeal_IsLodgedOnce_AndHeardByOthers(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.SignatureAsync());
        await staffCase.DoneAsync(staffCase.AuthorityMember, await staffCase.SignatureAsync());
        var decision = await staffCase.Charter.QueryAsync(db => db.Decisions.SingleAsync());
        var lodge = new LodgeAppealCommand(staffCase.Id, decision.Id, "The level is too low", FakeStepUp.RightProof);

        await staffCase.NotFoundAsync(FakeUser.Person(), lodge);
        await staffCase.DoneAsync(staffCase.Owner, lodge);
        await staffCase.RefusedAsync(staffCase.Owner, lodge);
        async Task<HearAppealCommand> Hearing()
        {
            var appeal = await staffCase.Charter.QueryAsync(db => db.Appeals.SingleAsync());
            return new HearAppealCommand(staffCase.Id, appeal.Id, appeal.Version, IsUpheld: false, "The decision stands", Award: null, FakeStepUp.RightProof);
        }

        Assert.Contains("took part", await staffCase.RefusedAsync(staffCase.UnionMember, await Hearing()), StringComparison.Ordinal);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var member = FakeUser.Staff(StaffRole.PanelMember, schemeId: null);
            await staffCase.DeclareAsync(member);
            await staffCase.DoneAsync(member, await Hearing());
        }
        var closed = await staffCase.Charter.QueryAsync(db => db.Appeals.SingleAsync());
        Assert.Equal(AppealStatus.Dismissed, closed.Status);
        await staffCase.RefusedAsync(staffCase.Owner, new WithdrawAppealCommand(staffCase.Id, closed.Id, closed.Version));
    }

    [Theory, EveryDatabase]
    public async Task Award_IsRefused_WhereTheRuleIsNotSatisfied(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind, "one");
        await staffCase.AssessAsync(staffCase.Assessor, Rating.PartlyMet);

        Assert.Contains("Accredited is not reached: 1 criterion of 2", await staffCase.RefusedAsync(staffCase.UnionMember, await staffCase.ProposalAsync("one")), StringComparison.Ordinal);
        Assert.Contains("Pledge is not reached", await staffCase.RefusedAsync(staffCase.UnionMember, await staffCase.ProposalAsync("pledge")), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Decision_PinsTheRatesInForce_AsItWasWrittenLast(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());
        var first = await staffCase.Charter.QueryAsync(db => db.Decisions.SingleAsync());
        var announced = new DateOnly(2026, 10, 22);
        var rate = WageRate.Ship(
            new WageFacts(
                WageKind.RealLivingWageUk, "Real Living Wage", 18, null, IsForApprentices: false, 1345, announced, DateStatus.Cited, announced, new DateOnly(2027, 5, 1), DateStatus.Cited, "A rate made up for tests", null),
            staffCase.Charter.Clock.GetUtcNow());
        await staffCase.Charter.SaveAsync(rate);

        await staffCase.DoneAsync(staffCase.UnionMember, new AmendDecisionCommand(staffCase.Id, first.Version, AStaffCase.Award("two", "Better reasons.")));

        var amended = await staffCase.Charter.QueryAsync(db => db.Decisions.SingleAsync());
        Assert.Equal("none", first.RateTableVersion);
        Assert.StartsWith("2026-10-22+", amended.RateTableVersion, StringComparison.Ordinal);
    }
}
