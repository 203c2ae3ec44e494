using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Publications;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Publications;

public class PreparePublicationTests
{
    [Theory, EveryDatabase]
    public async Task Prepare_OfAnEmployerThatIsNotVerified_IsRefusedUntilItIs(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var (owner, employer) = AScheme.Join("Mersey Light & Power", isVerified: false);
        await system.SaveAsync(owner, employer);
        var award = await scheme.AwardAsync(employer);
        var prepare = new PreparePublicationCommand(scheme.Scheme.Id, [award.Id], null);

        var refused = await system.As(scheme.Preparer).SendAsync(prepare);
        var ready = await system.SendAsync(new ListReadyToPublishQuery(scheme.Scheme.Id));
        await system.QueryAsync(async db =>
        {
            (await db.Employers.SingleAsync()).MarkVerified(system.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        Assert.Contains("is not verified", Assert.IsType<Failure.Conflict>(refused.Failure).Message, StringComparison.Ordinal);
        Assert.Contains("is not verified", Assert.Single(ready.Value.Changes).Problem, StringComparison.Ordinal);
        Assert.Null((await system.SendAsync(prepare)).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Prepare_OfOneThatWasPublicBefore_SaysMoreOnlyOnceItIsVerified_AndLessAtOnce(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync("Mersey Light & Power");
        await scheme.PublishAsync(embargo: null, award);
        await system.QueryAsync(db => db.Employers.ExecuteUpdateAsync(e => e.SetProperty(x => x.VerifiedAt, (DateTimeOffset?)null)));
        var prepare = new PreparePublicationCommand(scheme.Scheme.Id, [award.Id], null);

        await RenameAsync(system, "Mersey Heat & Power");
        var renamed = await system.As(scheme.Preparer).SendAsync(prepare);
        await RenameAsync(system, "Mersey Light & Power");
        await system.QueryAsync(db => db.Accreditations.ExecuteUpdateAsync(a => a.SetProperty(x => x.Status, AccreditationStatus.Suspended)));
        var suspended = await system.As(scheme.Preparer).SendAsync(prepare);

        Assert.Contains("is not verified", Assert.IsType<Failure.Conflict>(renamed.Failure).Message, StringComparison.Ordinal);
        Assert.Null(suspended.Failure);
    }

    private static Task<int> RenameAsync(TestSystem system, string name) => system.QueryAsync(async db =>
    {
        var employer = await db.Employers.SingleAsync();
        employer.UpdateDetails(new EmployerProfile(name, ["35110"], "D", 400), employer.Members.Single().UserId, system.Clock.GetUtcNow());
        return await db.SaveChangesAsync();
    });
}
