using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Testing.Databases;

namespace CharterTracker.IntegrationTests.Cases;

public class CompleteAssessmentTests
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
}
