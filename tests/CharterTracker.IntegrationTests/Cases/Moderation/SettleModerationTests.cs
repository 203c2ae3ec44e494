using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;

namespace CharterTracker.IntegrationTests.Cases;

public class SettleModerationTests
{
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
}
