using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Cases;

public class AssessmentTests
{
    [Theory, EveryDatabase]
    public async Task Complete_MovesTheCaseOn_OnlyWhenBothAreIn(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind);

        Assert.Contains("F1, F2", await staffCase.RefusedAsync(staffCase.Assessor, await staffCase.CompletionOfAsync(staffCase.Assessor)), StringComparison.Ordinal);
        await staffCase.AssessAsync(staffCase.Assessor, Rating.Met);
        Assert.Equal(ApplicationStatus.InAssessment, await staffCase.StatusAsync());
        await staffCase.AssessAsync(staffCase.OtherAssessor, Rating.PartlyMet);

        Assert.Equal(ApplicationStatus.Moderation, await staffCase.StatusAsync());
        Assert.Equal([CasePart.Assessed], await staffCase.PartsOfAsync(staffCase.Assessor));
    }

    [Theory, EveryDatabase]
    public async Task Complete_WhereOneSuffices_SkipsModeration(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind, "one");

        await staffCase.AssessAsync(staffCase.Assessor, Rating.Met);

        Assert.Equal(ApplicationStatus.ReadyForDecision, await staffCase.StatusAsync());
    }

    [Theory, EveryDatabase]
    public async Task Rate_ByWhomTheCaseIsNotAllocatedTo_OrWhatTheCharterForbids_ChangesNothing(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind, "one");
        var version = (await staffCase.AssessmentOfAsync(staffCase.Assessor)).Version;

        await staffCase.NotFoundAsync(staffCase.OtherAssessor, new RateCriterionCommand(staffCase.Id, version, "F1", Rating.Met, Reason: null));
        await staffCase.NotFoundAsync(staffCase.Assessor, new RateCriterionCommand(staffCase.Id, version, "X9", Rating.Met, Reason: null));
        await staffCase.RefusedAsync(staffCase.Assessor, new RateCriterionCommand(staffCase.Id, version, "F1", Rating.NotApplicable, "None"));
        await staffCase.RefusedAsync(staffCase.Assessor, new RateCriterionCommand(staffCase.Id, Guid.NewGuid(), "F1", Rating.Met, Reason: null));

        Assert.Empty((await staffCase.AssessmentOfAsync(staffCase.Assessor)).Ratings);
    }

    [Theory, EveryDatabase]
    public async Task Settle_ByALeadWhoAssessed_IsRefused(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InModerationAsync(kind);
        var both = FakeUser.Staff(StaffRole.LeadAssessor, schemeId: null, staffCase.Assessor.Id);

        Assert.Contains("somebody else has to moderate", await staffCase.RefusedAsync(both, await staffCase.SettlementAsync()), StringComparison.Ordinal);
        Assert.Equal(ApplicationStatus.Moderation, await staffCase.StatusAsync());
    }

    [Theory, EveryDatabase]
    public async Task Settle_WhereTheTwoDiffer_NeedsAReason(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind);
        await staffCase.AssessAsync(staffCase.Assessor, Rating.Met);
        await staffCase.AssessAsync(staffCase.OtherAssessor, Rating.NotMet);
        var settlement = await staffCase.SettlementAsync();

        var refused = Assert.IsType<Failure.Invalid>((await staffCase.SendAsync(staffCase.Lead, settlement)).Failure);
        Assert.Equal("Positions[0].Reason", Assert.Single(refused.Errors).Field);
        await staffCase.DoneAsync(staffCase.Lead, settlement with
        {
            Positions = [settlement.Positions[0] with { Reason = "The policy was found" }, .. settlement.Positions.Skip(1)],
        });

        Assert.Equal(ApplicationStatus.ReadyForDecision, await staffCase.StatusAsync());
        Assert.Equal([CasePart.Moderated], await staffCase.PartsOfAsync(staffCase.Lead));
    }

    [Theory, EveryDatabase]
    public async Task Settle_WhenAnAssessorHasLeft_IsRefused(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InModerationAsync(kind);
        await staffCase.DeclareAsync(staffCase.Assessor, hasConflict: true);

        Assert.Contains("the application is being assessed",
            await staffCase.RefusedAsync(staffCase.Lead, await staffCase.SettlementAsync()), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task SendClarification_ReopensOnlyWhatItNames_AndVoidsAProposal(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());

        await staffCase.DoneAsync(staffCase.Lead, new SendClarificationCommand(staffCase.Id, await staffCase.VersionAsync(), "Which rate?", ["F1"], new DateOnly(2026, 12, 8)));

        var application = await staffCase.ApplicationAsync();
        Assert.Equal(ApplicationStatus.Clarification, application.Status);
        Assert.Equal(["F1"], application.Named);
        Assert.Equal(new DateTimeOffset(2026, 12, 9, 0, 0, 0, TimeSpan.Zero), application.ClarificationDueAt);
        Assert.Equal(0, await staffCase.Charter.QueryAsync(db => db.Decisions.CountAsync()));
    }
}
