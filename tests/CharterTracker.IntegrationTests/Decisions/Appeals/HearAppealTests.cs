using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Decisions;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using CharterTracker.IntegrationTests.Cases;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Decisions;

public class HearAppealTests
{
    [Theory, EveryDatabase]
    public async Task Uphold_AfterADecline_MakesANewDecisionAndItsAccreditation_AndKeepsTheOld(DatabaseKind kind)
    {
        await using var staffCase = await DeclinedAsync(kind);
        var (first, second) = (await HearerAsync(staffCase), await HearerAsync(staffCase));

        Assert.Contains("Leading is not reached", await staffCase.RefusedAsync(first, await UpholdingAsync(staffCase, "two")), StringComparison.Ordinal);
        await staffCase.DoneAsync(first, await UpholdingAsync(staffCase, "two", "F1"));
        Assert.Equal("You have signed this already", await staffCase.RefusedAsync(first, await UpholdingAsync(staffCase, "two", "F1")));
        Assert.Equal(1, await staffCase.Charter.QueryAsync(db => db.Decisions.CountAsync()));
        await staffCase.DoneAsync(second, await UpholdingAsync(staffCase, "two", "F1"));

        var decisions = await staffCase.Charter.QueryAsync(db => db.Decisions.OrderBy(d => d.MadeAt).ToListAsync());
        Assert.Equal([DecisionOutcome.Declined, DecisionOutcome.Awarded], decisions.Select(d => d.Outcome));
        Assert.NotNull(decisions[1].NotifiedAt);
        var appeal = await staffCase.Charter.QueryAsync(db => db.Appeals.SingleAsync());
        Assert.Equal((AppealStatus.Upheld, (Guid?)appeal.Id), (appeal.Status, decisions[1].AppealId));
        var accreditation = await staffCase.Charter.QueryAsync(db => db.Accreditations.SingleAsync());
        Assert.Equal(["F1", "F2", "F3"], accreditation.CriteriaMet);
        Assert.Equal((decisions[1].Id, "two"), (accreditation.DecisionId, accreditation.LevelCode));
        Assert.Equal(ApplicationStatus.Decided, await staffCase.StatusAsync());
        Assert.Equal([CasePart.Decided], await staffCase.PartsOfAsync(first));
        Assert.Equal([CasePart.Decided], await staffCase.PartsOfAsync(second));
    }

    [Theory, EveryDatabase]
    public async Task Uphold_WithOtherTerms_StartsTheSignaturesAgain(DatabaseKind kind)
    {
        await using var staffCase = await DeclinedAsync(kind);
        var (first, second) = (await HearerAsync(staffCase), await HearerAsync(staffCase));

        await staffCase.DoneAsync(first, await UpholdingAsync(staffCase, "two", "F1"));
        await staffCase.DoneAsync(second, await UpholdingAsync(staffCase, "one", "F1"));

        var appeal = await staffCase.Charter.QueryAsync(db => db.Appeals.SingleAsync());
        Assert.Equal((AppealStatus.Lodged, "one"), (appeal.Status, appeal.LevelCode));
        Assert.Equal(second.Id, Assert.Single(appeal.Signatures).UserId);
        Assert.Equal(1, await staffCase.Charter.QueryAsync(db => db.Decisions.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Conflict_OfAMemberWhoSigned_StartsTheSignaturesAgain_AndOneOfAnAssessorLeavesThePositions(DatabaseKind kind)
    {
        await using var staffCase = await DeclinedAsync(kind);
        var (first, second, third) = (await HearerAsync(staffCase), await HearerAsync(staffCase), await HearerAsync(staffCase));
        await staffCase.DoneAsync(first, await UpholdingAsync(staffCase, "two", "F1"));

        await staffCase.DeclareAsync(first, hasConflict: true);
        await staffCase.DeclareAsync(staffCase.Assessor, hasConflict: true);

        var open = await staffCase.Charter.QueryAsync(db => db.Appeals.SingleAsync());
        Assert.Empty(open.Signatures);
        Assert.Null(open.Terms);
        await staffCase.DoneAsync(second, await UpholdingAsync(staffCase, "two", "F1"));
        Assert.Equal(AppealStatus.Lodged, (await staffCase.Charter.QueryAsync(db => db.Appeals.SingleAsync())).Status);
        await staffCase.DoneAsync(third, await UpholdingAsync(staffCase, "two", "F1"));
        Assert.Equal(AppealStatus.Upheld, (await staffCase.Charter.QueryAsync(db => db.Appeals.SingleAsync())).Status);
    }

    [Theory, EveryDatabase]
    public async Task Uphold_ForDaysThatNoAwardCanHave_IsRefusedBesideTheField(DatabaseKind kind)
    {
        await using var staffCase = await DeclinedAsync(kind);
        var first = await HearerAsync(staffCase);
        var hearing = await UpholdingAsync(staffCase, "two", "F1");

        var refused = (await staffCase.SendAsync(first, hearing with { Award = hearing.Award! with { ValidUntil = new DateOnly(2028, 12, 1) } })).Failure;

        Assert.Equal("Award.ValidUntil", Assert.Single(Assert.IsType<Failure.Invalid>(refused).Errors).Field);
    }

    [Theory, EveryDatabase]
    public async Task Uphold_AgainstALevel_EndsTheAwardThatWasNeverPublic(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await DecideAsync(staffCase, AStaffCase.Award("one"));
        var (first, second) = (await HearerAsync(staffCase), await HearerAsync(staffCase));

        await staffCase.DoneAsync(first, await UpholdingAsync(staffCase, "two"));
        await staffCase.DoneAsync(second, await UpholdingAsync(staffCase, "two"));

        var accreditations = await staffCase.Charter.QueryAsync(db => db.Accreditations.OrderBy(a => a.LevelCode).ToListAsync());
        Assert.Equal(
            [("one", AccreditationStatus.Superseded), ("two", AccreditationStatus.Awarded)],
            accreditations.Select(a => (a.LevelCode, a.Status)));
        Assert.Null(accreditations[1].ReplacesAccreditationId);
    }

    [Theory, EveryDatabase]
    public async Task Uphold_AgainstAPublicLevel_LeavesItInForceUntilItsSuccessorIsReleased(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await DecideAsync(staffCase, AStaffCase.Award("one"));
        await staffCase.ChangeAsync<Accreditation>(a =>
        {
            a.AllotNumber(CertificateNumber.Allot());
            a.Activate(staffCase.Charter.Clock.GetUtcNow());
        });
        var (first, second) = (await HearerAsync(staffCase), await HearerAsync(staffCase));

        await staffCase.DoneAsync(first, await UpholdingAsync(staffCase, "two"));
        await staffCase.DoneAsync(second, await UpholdingAsync(staffCase, "two"));

        var accreditations = await staffCase.Charter.QueryAsync(db => db.Accreditations.OrderBy(a => a.LevelCode).ToListAsync());
        Assert.Equal(AccreditationStatus.Active, accreditations[0].Status);
        Assert.Equal(accreditations[0].Id, accreditations[1].ReplacesAccreditationId);
    }

    [Theory, EveryDatabase]
    public async Task Uphold_AfterTheEmployerCorrectedTheRecognition_RestsOnWhatTheUnionHadConfirmed(DatabaseKind kind)
    {
        await using var staffCase = await DeclinedAsync(kind);
        var (first, second) = (await HearerAsync(staffCase), await HearerAsync(staffCase));
        await staffCase.ChangeAsync<Recognition>(r => r.Correct(
            r.Details with { WorkersCovered = 31 }, wasAsked: true, new Actor(staffCase.Owner.Id!.Value, [ActorRole.EmployerContributor]), staffCase.Charter.Clock.GetUtcNow()));

        await staffCase.DoneAsync(first, await UpholdingAsync(staffCase, "two", "F1"));
        await staffCase.DoneAsync(second, await UpholdingAsync(staffCase, "two", "F1"));

        var accreditation = await staffCase.Charter.QueryAsync(db => db.Accreditations.SingleAsync());
        Assert.Contains("F3", accreditation.CriteriaMet);
        var read = (await staffCase.Charter.As(staffCase.Lead).SendAsync(new GetAttestationsQuery(staffCase.Id))).Value;
        var seen = Assert.Single(read.Recognitions);
        Assert.Equal((ConfirmationStatus.Confirmed, 30, 31), (read.ConfirmationStatus, seen.Details.WorkersCovered, seen.Since?.Details.WorkersCovered));
        Assert.Equal(AttestationAnswer.Confirm, Assert.Single(seen.Attestations).Answer);
        Assert.Empty(seen.Before);
        var row = Assert.Single((await staffCase.Charter.As(staffCase.Owner).SendAsync(new GetRecognitionsQuery(staffCase.Id))).Value.Recognitions);
        Assert.Equal((AttestationAnswer.Confirm, 30, null), (row.Answer, row.WorkersCovered, row.Earlier));
        Assert.Equal(seen.Since!.CorrectedAt, row.CorrectedSince);
    }

    /// <summary>A case that was declined and appealed against: F1 was settled as partly met.</summary>
    private static async Task<AStaffCase> DeclinedAsync(DatabaseKind kind)
    {
        var staffCase = await AStaffCase.InModerationAsync(kind);
        var settlement = await staffCase.SettlementAsync();
        await staffCase.DoneAsync(staffCase.Lead, settlement with
        {
            Positions = [new SettledPosition("F1", Rating.PartlyMet, "Not everybody"), .. settlement.Positions.Skip(1)],
        });
        await DecideAsync(staffCase, new ProposedTerms(DecisionOutcome.Declined, null, "Pay is not met", null, null, null));
        return staffCase;
    }

    private static async Task DecideAsync(AStaffCase staffCase, ProposedTerms terms)
    {
        await staffCase.DoneAsync(staffCase.UnionMember, new ProposeDecisionCommand(staffCase.Id, await staffCase.VersionAsync(), terms));
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.SignatureAsync());
        await staffCase.DoneAsync(staffCase.AuthorityMember, await staffCase.SignatureAsync());
        var decision = await staffCase.Charter.QueryAsync(db => db.Decisions.SingleAsync());
        await staffCase.DoneAsync(staffCase.Owner, new LodgeAppealCommand(staffCase.Id, decision.Id, "The payroll shows it", FakeStepUp.RightProof));
    }

    private static async Task<FakeUser> HearerAsync(AStaffCase staffCase)
    {
        var member = FakeUser.Staff(StaffRole.PanelMember, schemeId: null);
        await staffCase.DeclareAsync(member);
        return member;
    }

    private static async Task<HearAppealCommand> UpholdingAsync(AStaffCase staffCase, string level, params string[] foundMet)
    {
        var appeal = await staffCase.Charter.QueryAsync(db => db.Appeals.SingleAsync());
        var award = new ProposedAppealAward(level, null, new DateOnly(2026, 12, 1), new DateOnly(2028, 11, 30), foundMet);
        return new HearAppealCommand(staffCase.Id, appeal.Id, appeal.Version, IsUpheld: true, "The payroll does show it", award, FakeStepUp.RightProof);
    }
}
