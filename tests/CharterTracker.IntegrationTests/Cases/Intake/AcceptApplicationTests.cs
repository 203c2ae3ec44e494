using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Cases;
using CharterTracker.Testing.Databases;

namespace CharterTracker.IntegrationTests.Cases;

public class AcceptApplicationTests
{
    [Theory, EveryDatabase]
    public async Task Accept_OfAnEmployerThatIsNotVerified_IsRefusedUntilItIs(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind, isVerified: false);
        async Task<AcceptApplicationCommand> AcceptAsync() => new(staffCase.Id, await staffCase.VersionAsync());

        var refused = await staffCase.RefusedAsync(staffCase.Lead, await AcceptAsync());
        var facts = await staffCase.Charter.As(staffCase.Lead).SendAsync(new GetIntakeQuery(staffCase.Id));

        Assert.Contains("Verify the employer first", refused, StringComparison.Ordinal);
        Assert.False(facts.Value.Facts.IsVerified);
        Assert.Equal(ApplicationStatus.Submitted, await staffCase.StatusAsync());
        await staffCase.ChangeAsync<Employer>(e => e.MarkVerified(staffCase.Charter.Clock.GetUtcNow()));
        await staffCase.DoneAsync(staffCase.Lead, await AcceptAsync());
        Assert.Equal(ApplicationStatus.Accepted, await staffCase.StatusAsync());
    }
}
