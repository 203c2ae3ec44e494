using CharterTracker.Domain.Charters;
using CharterTracker.Features.Cases;
using CharterTracker.Testing.Databases;

namespace CharterTracker.IntegrationTests.Cases;

public class RateCriterionTests
{
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
}
