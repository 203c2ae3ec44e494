using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Decisions;
using CharterTracker.IntegrationTests.Cases;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Stories;

/// <summary>Tests what a round reopens, and that nothing is lost between two rounds.</summary>
public class RoundsTests
{
    [Theory, EveryDatabase]
    public async Task Clarification_BeforeAnythingWasSettled_LeavesEverythingToSettle_UpToAnAward(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InModerationAsync(kind);
        await staffCase.LetClarificationLapseAsync("F1");
        foreach (var assessor in new[] { staffCase.Assessor, staffCase.OtherAssessor })
        {
            Assert.Equal(["F1"], await ToDoAsync(staffCase, assessor));
            await staffCase.DoneAsync(assessor, await staffCase.RatingOfAsync(assessor, "F1", Rating.Met));
            await staffCase.DoneAsync(assessor, await staffCase.CompletionOfAsync(assessor));
        }

        Assert.Equal(["F1", "F2", "F3"], await WaitingAsync(staffCase));
        await staffCase.DoneAsync(staffCase.Lead, await staffCase.SettlementAsync());
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.SignatureAsync());
        await staffCase.DoneAsync(staffCase.AuthorityMember, await staffCase.SignatureAsync());

        Assert.Equal(["F1", "F2", "F3"], (await staffCase.Charter.QueryAsync(db => db.Accreditations.SingleAsync())).CriteriaMet);
    }

    [Theory, EveryDatabase]
    public async Task Settle_OfWhatAnEarlierRoundSettled_IsRefused(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, new DeferDecisionCommand(staffCase.Id, await staffCase.VersionAsync(), "Look again", ["F1"]));
        foreach (var assessor in new[] { staffCase.Assessor, staffCase.OtherAssessor })
        {
            await staffCase.DoneAsync(assessor, await staffCase.RatingOfAsync(assessor, "F1", Rating.NotMet));
            await staffCase.DoneAsync(assessor, await staffCase.CompletionOfAsync(assessor));
        }
        var settlement = await staffCase.SettlementAsync();
        var (pay, recognition) = (new SettledPosition("F1", Rating.NotMet, Reason: null), new SettledPosition("F3", Rating.Met, Reason: null));

        Assert.Equal(["F1"], await WaitingAsync(staffCase));
        Assert.Contains("F3 was settled in an earlier round", await staffCase.RefusedAsync(staffCase.Lead, settlement with { Positions = [pay, recognition] }), StringComparison.Ordinal);
        await staffCase.DoneAsync(staffCase.Lead, settlement with { Positions = [pay] });

        var panelCase = (await staffCase.Charter.As(staffCase.UnionMember).SendAsync(new GetPanelCaseQuery(staffCase.Id))).Value;
        Assert.Equal([(2, Rating.NotMet), (1, Rating.NotApplicable), (1, Rating.Met)], panelCase.Criteria.Select(c => (c.Position!.Round, c.Position.Rating)));
    }

    [Theory, EveryDatabase]
    public async Task Clarification_AfterADeferral_KeepsWhatTheDeferralReopened(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, new DeferDecisionCommand(staffCase.Id, await staffCase.VersionAsync(), "Look again", ["F1"]));
        await staffCase.DoneAsync(staffCase.Assessor, await staffCase.RatingOfAsync(staffCase.Assessor, "F1", Rating.Met));
        await staffCase.DoneAsync(staffCase.Assessor, await staffCase.CompletionOfAsync(staffCase.Assessor));

        await staffCase.LetClarificationLapseAsync("F2");

        Assert.Equal(["F2"], await ToDoAsync(staffCase, staffCase.Assessor));
        Assert.Equal(["F1", "F2"], await ToDoAsync(staffCase, staffCase.OtherAssessor));
        Assert.Contains("F1, F2", await staffCase.RefusedAsync(staffCase.OtherAssessor, await staffCase.CompletionOfAsync(staffCase.OtherAssessor)), StringComparison.Ordinal);
        foreach (var (assessor, code) in new[] { (staffCase.Assessor, "F2"), (staffCase.OtherAssessor, "F1"), (staffCase.OtherAssessor, "F2") })
        {
            await staffCase.DoneAsync(assessor, await staffCase.RatingOfAsync(assessor, code, Rating.Met));
        }
        await staffCase.DoneAsync(staffCase.Assessor, await staffCase.CompletionOfAsync(staffCase.Assessor));
        await staffCase.DoneAsync(staffCase.OtherAssessor, await staffCase.CompletionOfAsync(staffCase.OtherAssessor));
        Assert.Equal(["F1", "F2"], await WaitingAsync(staffCase));
    }

    [Theory, EveryDatabase]
    public async Task Clarification_InTheMiddleOfAnAssessment_LeavesItsRatingsToBeChanged(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind, "one");
        await staffCase.DoneAsync(staffCase.Assessor, await staffCase.RatingOfAsync(staffCase.Assessor, "F1", Rating.Met));
        await staffCase.DoneAsync(staffCase.Assessor, await staffCase.RatingOfAsync(staffCase.Assessor, "F2", Rating.Met));

        await staffCase.LetClarificationLapseAsync("F1");

        Assert.Equal(["F1"], await ToDoAsync(staffCase, staffCase.Assessor));
        await staffCase.DoneAsync(staffCase.Assessor, await staffCase.RatingOfAsync(staffCase.Assessor, "F1", Rating.Met));
        await staffCase.DoneAsync(staffCase.Assessor, await staffCase.RatingOfAsync(staffCase.Assessor, "F2", Rating.NotApplicable));
        await staffCase.DoneAsync(staffCase.Assessor, await staffCase.CompletionOfAsync(staffCase.Assessor));

        Assert.Equal(ApplicationStatus.ReadyForDecision, await staffCase.StatusAsync());
        Assert.Equal(Rating.NotApplicable, (await staffCase.AssessmentOfAsync(staffCase.Assessor)).Latest()["F2"].Rating);
    }

    [Theory, EveryDatabase]
    public async Task Conflict_OfAnAssessor_AfterModeration_TakesThePositionsWithIt_UntilAnotherHasAssessed(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DeclareAsync(staffCase.Assessor, hasConflict: true);

        Assert.Contains("being assessed", await staffCase.RefusedAsync(staffCase.UnionMember, await staffCase.ProposalAsync()),
            StringComparison.Ordinal);
        await staffCase.LetClarificationLapseAsync("F2");
        var another = await staffCase.AnotherAssessorAsync();
        await staffCase.AllocateAsync(another);
        Assert.Equal(["F1", "F2", "F3"], await ToDoAsync(staffCase, another));
        await staffCase.AssessAsync(another, Rating.Met);
        await staffCase.DoneAsync(staffCase.OtherAssessor, await staffCase.RatingOfAsync(staffCase.OtherAssessor, "F2", Rating.NotApplicable));
        await staffCase.DoneAsync(staffCase.OtherAssessor, await staffCase.CompletionOfAsync(staffCase.OtherAssessor));

        Assert.Equal(["F1", "F2", "F3"], await WaitingAsync(staffCase));
        await staffCase.DoneAsync(staffCase.Lead, await staffCase.SettlementAsync());
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());
    }

    private static async Task<List<string>> ToDoAsync(AStaffCase staffCase, FakeUser assessor) =>
        [.. (await staffCase.Charter.As(assessor).SendAsync(new GetReviewQuery(staffCase.Id))).Value.Themes.SelectMany(t => t.Criteria).Where(c => c.IsToDo).Select(c => c.Code)];

    private static async Task<List<string>> WaitingAsync(AStaffCase staffCase) =>
        [.. (await staffCase.Charter.As(staffCase.Lead).SendAsync(new GetModerationQuery(staffCase.Id))).Value.Items.Select(i => i.Code).Order(StringComparer.Ordinal)];
}
