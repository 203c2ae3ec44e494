using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;

namespace CharterTracker.IntegrationTests.Cases;

public class GetRatingsTests
{
    [Theory, EveryDatabase]
    public async Task Get_BeforeBothAreComplete_ShowsOnlyOnesOwn(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind);
        await staffCase.AssessAsync(staffCase.Assessor, Rating.Met);
        await staffCase.DoneAsync(staffCase.OtherAssessor, await staffCase.RatingOfAsync(staffCase.OtherAssessor, "F1", Rating.NotMet));

        Assert.Equal([staffCase.Assessor.Id], await SeenByAsync(staffCase, staffCase.Assessor));
        Assert.Equal([staffCase.OtherAssessor.Id], await SeenByAsync(staffCase, staffCase.OtherAssessor));
        Assert.Empty(await SeenByAsync(staffCase, staffCase.Lead));
        Assert.Empty(await SeenByAsync(staffCase, staffCase.UnionMember));
    }

    [Theory, EveryDatabase]
    public async Task Get_WhenBothAreComplete_ShowsBoth_AndToStrangersNothing(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InModerationAsync(kind);
        var fellow = FakeUser.Staff(StaffRole.Assessor, schemeId: null);
        var publisher = FakeUser.Staff(StaffRole.Publisher, schemeId: null);
        await staffCase.DeclareAsync(fellow);
        await staffCase.DeclareAsync(publisher);

        Assert.Equal(2, (await SeenByAsync(staffCase, staffCase.Lead)).Count);
        Assert.Equal(2, (await SeenByAsync(staffCase, staffCase.Assessor)).Count);
        foreach (var stranger in new[] { fellow, publisher })
        {
            var result = await staffCase.Charter.As(stranger).SendAsync(new GetRatingsQuery(staffCase.Id));
            Assert.IsType<Failure.NotFound>(result.Failure);
        }
    }

    private static async Task<IReadOnlyList<Guid?>> SeenByAsync(AStaffCase staffCase, FakeUser reader)
    {
        var result = await staffCase.Charter.As(reader).SendAsync(new GetRatingsQuery(staffCase.Id));
        return [.. result.Value.Assessors.Select(a => (Guid?)a.AssessorId)];
    }
}
