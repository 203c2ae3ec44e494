using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Accounts;

/// <summary>The union that a person works for: set when they are invited, kept by their administrator, read by nobody else.</summary>
public class SetPersonsUnionTests
{
    [Theory, EveryDatabase]
    public async Task Set_ByTheirAdministrator_IsRead_AndByNobodyElse(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = (await AScheme.SavedAsync(system)).Scheme.Id;
        var (union, person) = (await system.SaveAsync(Union.List("Bakers' Union")),
            await system.SaveAsync(AnAccount.With("pat@example.org", "Pat Poe")));
        await system.SaveAsync(Grant.FromConsole(person.Id, StaffRole.Assessor, scheme, null, system.Clock.GetUtcNow()));
        var set = new SetPersonsUnionCommand(person.Id, union.Id, FakeStepUp.RightProof);

        Assert.Null((await system.As(FakeUser.Staff(StaffRole.Administrator, scheme)).SendAsync(set)).Failure);
        var shown = (await system.SendAsync(new GetPersonsUnionQuery(person.Id))).Value;
        Assert.Equal(("Pat Poe", union.Id, null), (shown.FullName, shown.UnionId, shown.Declared));
        Assert.IsType<Failure.Invalid>((await system.SendAsync(set with { UnionId = Guid.NewGuid() })).Failure);
        Assert.IsType<Failure.Invalid>((await system.SendAsync(set with { Proof = "000000" })).Failure);
        Assert.Null((await system.SendAsync(set with { UnionId = null })).Failure);
        Assert.Null((await system.SendAsync(new GetPersonsUnionQuery(person.Id))).Value.UnionId);

        foreach (var other in new[] { FakeUser.Staff(StaffRole.Administrator, Guid.NewGuid()),
            FakeUser.Staff(StaffRole.Administrator, scheme, person.Id) })
        {
            Assert.IsType<Failure.NotFound>((await system.As(other).SendAsync(set)).Failure);
            Assert.IsType<Failure.NotFound>((await system.SendAsync(new GetPersonsUnionQuery(person.Id))).Failure);
        }
        Assert.IsType<Failure.Forbidden>(
            (await system.As(FakeUser.Staff(StaffRole.LeadAssessor, scheme)).SendAsync(new GetPersonsUnionQuery(person.Id))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Invite_WithAUnion_RecordsItOnceTheyAccept(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var union = await system.SaveAsync(Union.List("Bakers' Union"));
        var ann = await system.SaveAsync(AnAccount.With("ann@example.org"));
        system.As(FakeUser.Staff(StaffRole.Administrator, schemeId: null, ann.Id));
        var invite = new InvitePersonCommand("new@example.org", StaffRole.Assessor, null, null, FakeStepUp.RightProof, Guid.NewGuid());

        Assert.Equal("WorksForUnionId", Assert.Single(Assert.IsType<Failure.Invalid>((await system.SendAsync(invite)).Failure).Errors)
            .Field);
        Assert.Null((await system.SendAsync(invite with { WorksForUnionId = union.Id })).Failure);
        var body = await system.QueryAsync(db => db.Outbox.Select(m => m.Body).SingleAsync());
        var token = body.Split("token=")[1].Split('\n')[0].Trim();
        Assert.Null((await system.As(FakeUser.Nobody)
            .SendAsync(new AcceptInvitationAsNewUserCommand(token, "Nia Cole", "three unrelated words"))).Failure);

        Assert.Equal(union.Id, await system.QueryAsync(db =>
            db.Users.Where(u => u.Email == "new@example.org").Select(u => u.WorksForUnionId).SingleAsync()));
    }
}
