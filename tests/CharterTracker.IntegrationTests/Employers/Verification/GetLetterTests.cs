using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;

namespace CharterTracker.IntegrationTests.Employers;

public class GetLetterTests
{
    [Fact]
    public async Task Get_ShowsTheLetterToStaff_UntilItsCodeRanOut()
    {
        await using var system = await TestSystem.StartAsync();
        var employer = await AnUnverifiedEmployer.InAsync(system);
        var code = await employer.LetterAsync();

        var letter = (await system.SendAsync(new GetLetterQuery(employer.Id))).Value;
        var toTheTeam = await system.As(employer.Made.AsOwner).SendAsync(new GetLetterQuery(employer.Id));
        system.Clock.Advance(TimeSpan.FromDays(29));
        var late = await system.As(employer.Lead).SendAsync(new GetLetterQuery(employer.Id));

        Assert.Equal($"{code[..4]}-{code[4..]}", letter.Code);
        Assert.Equal(["CALDER VALE FOODS LIMITED", "1 Mill Lane", "LIVERPOOL", "L1 8JQ"], letter.Address);
        Assert.IsType<Failure.Forbidden>(toTheTeam.Failure);
        Assert.IsType<Failure.NotFound>(late.Failure);
    }
}
