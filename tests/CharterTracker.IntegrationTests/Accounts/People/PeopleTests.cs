using CharterTracker.Data.Identity;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Accounts;

/// <summary>Who may give, confirm and take away what, and to whom.</summary>
public class PeopleTests
{
    [Theory, EveryDatabase]
    public async Task Grant_ProposedByOneAdministrator_CountsOnceAnotherConfirmsIt(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await system.SaveAsync(AScheme("north", isSmall: false));
        var (ann, bob, person) = await ThreeAsync(system, scheme.Id);
        var stamp = person.SecurityStamp;

        Assert.Null((await system.As(Administrator(ann, scheme)).SendAsync(new ProposeGrantCommand(person.Id, StaffRole.Publisher, scheme.Id, null, FakeStepUp.RightProof))).Failure);
        var waiting = (await system.SendAsync(new ListGrantsQuery())).Value;
        var grant = Assert.Single(waiting.Items, g => g.Role == StaffRole.Publisher);
        Assert.True(grant.IsOwn);
        var confirm = new ConfirmGrantCommand(grant.Id, grant.Version, FakeStepUp.RightProof);

        Assert.IsType<Failure.Conflict>((await system.SendAsync(confirm)).Failure);
        Assert.IsType<Failure.NotFound>((await system.As(FakeUser.Staff(StaffRole.Administrator, Guid.NewGuid())).SendAsync(confirm)).Failure);
        Assert.IsType<Failure.NotFound>((await system.As(FakeUser.Staff(StaffRole.Publisher, scheme.Id)).SendAsync(confirm)).Failure);
        Assert.IsType<Failure.Invalid>((await system.As(Administrator(bob, scheme)).SendAsync(confirm with { Proof = "000000" })).Failure);
        Assert.Null((await system.SendAsync(confirm)).Failure);

        Assert.True(await system.QueryAsync(db => db.Grants.AnyAsync(g => g.UserId == person.Id && g.Role == StaffRole.Publisher && g.ConfirmedBy == bob.Id)));
        Assert.NotEqual(stamp, await system.QueryAsync(db => db.Users.Where(u => u.Id == person.Id).Select(u => u.SecurityStamp).SingleAsync()));
    }

    [Fact]
    public async Task Grant_InASmallScheme_MayBeConfirmedByAPublisher()
    {
        await using var system = await TestSystem.StartAsync();
        var scheme = await system.SaveAsync(AScheme("small", isSmall: true));
        var (ann, publisher, person) = await ThreeAsync(system, scheme.Id);
        await system.As(Administrator(ann, scheme)).SendAsync(new ProposeGrantCommand(person.Id, StaffRole.Assessor, scheme.Id, null, FakeStepUp.RightProof));
        var grant = (await system.SendAsync(new ListGrantsQuery())).Value.Items.Single(g => g.Role == StaffRole.Assessor);

        var result = await system.As(FakeUser.Staff(StaffRole.Publisher, scheme.Id, publisher.Id)).SendAsync(new ConfirmGrantCommand(grant.Id, grant.Version, FakeStepUp.RightProof));

        Assert.Null(result.Failure);
    }

    [Fact]
    public async Task Grant_ToOneself_OrOutsideOnesSchemes_IsRefused()
    {
        await using var system = await TestSystem.StartAsync();
        var scheme = await system.SaveAsync(AScheme("north", isSmall: false));
        var other = await system.SaveAsync(AScheme("south", isSmall: false));
        var (ann, _, person) = await ThreeAsync(system, scheme.Id);
        system.As(Administrator(ann, scheme));

        Assert.IsType<Failure.Conflict>((await system.SendAsync(new ProposeGrantCommand(ann.Id, StaffRole.Publisher, scheme.Id, null, FakeStepUp.RightProof))).Failure);
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new ProposeGrantCommand(person.Id, StaffRole.Publisher, other.Id, null, FakeStepUp.RightProof))).Failure);
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new ProposeGrantCommand(person.Id, StaffRole.Publisher, null, null, FakeStepUp.RightProof))).Failure);
        Assert.IsType<Failure.Conflict>((await system.SendAsync(new InvitePersonCommand(ann.Email, StaffRole.Publisher, scheme.Id, null, FakeStepUp.RightProof))).Failure);
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new InvitePersonCommand("new@example.org", StaffRole.Publisher, other.Id, null, FakeStepUp.RightProof))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Invitation_WhenAccepted_MakesAnAccount_AndARoleThatWaits_Once(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await system.SaveAsync(AScheme("north", isSmall: false));
        var (ann, _, _) = await ThreeAsync(system, scheme.Id);
        await system.As(Administrator(ann, scheme)).SendAsync(new InvitePersonCommand("new@example.org", StaffRole.PanelMember, scheme.Id, PanelSeat.Union, FakeStepUp.RightProof));
        var token = await TokenAsync(system);
        system.As(FakeUser.Nobody);

        var shown = (await system.SendAsync(new GetInvitationQuery(token))).Value;
        Assert.False(shown.HasAccount);
        var accept = new AcceptInvitationAsNewUserCommand(token, "Nia Cole", "three unrelated words");
        Assert.Null((await system.SendAsync(accept)).Failure);
        Assert.IsType<Failure.NotFound>((await system.SendAsync(accept)).Failure);

        var grant = await system.QueryAsync(db => db.Grants.SingleAsync(g => g.Role == StaffRole.PanelMember));
        Assert.Null(grant.ConfirmedAt);
        Assert.Equal(ann.Id, grant.GrantedBy);
        Assert.Equal(PanelSeat.Union, grant.Seat);
        Assert.True(await system.QueryAsync(db => db.Users.AnyAsync(u => u.Id == grant.UserId && u.EmailConfirmed && u.Email == "new@example.org")));
    }

    [Fact]
    public async Task Invitation_AfterSevenDays_OrForSomebodyElse_OpensNothing()
    {
        await using var system = await TestSystem.StartAsync();
        var scheme = await system.SaveAsync(AScheme("north", isSmall: false));
        var (ann, bob, person) = await ThreeAsync(system, scheme.Id);
        await system.As(Administrator(ann, scheme)).SendAsync(new InvitePersonCommand(person.Email, StaffRole.Publisher, scheme.Id, null, FakeStepUp.RightProof));
        var token = await TokenAsync(system);

        Assert.IsType<Failure.NotFound>((await system.As(FakeUser.Person(bob.Id)).SendAsync(new AcceptInvitationAsExistingUserCommand(token))).Failure);
        system.Clock.Advance(TimeSpan.FromDays(7));
        Assert.IsType<Failure.NotFound>((await system.As(FakeUser.Person(person.Id)).SendAsync(new AcceptInvitationAsExistingUserCommand(token))).Failure);

        system.As(Administrator(ann, scheme));
        system.Clock.Advance(TimeSpan.FromMinutes(1));
        await system.SendAsync(new InvitePersonCommand(person.Email, StaffRole.Publisher, scheme.Id, null, FakeStepUp.RightProof));
        token = await TokenAsync(system);
        Assert.Null((await system.As(FakeUser.Person(person.Id)).SendAsync(new AcceptInvitationAsExistingUserCommand(token))).Failure);
    }

    [Fact]
    public async Task LastAdministrator_CannotBeRemoved_NorSwitchedOff()
    {
        await using var system = await TestSystem.StartAsync();
        var scheme = await system.SaveAsync(AScheme("north", isSmall: false));
        var ann = await system.SaveAsync(AnAccount.With("ann@example.org"));
        var grant = await system.SaveAsync(Grant.FromConsole(ann.Id, StaffRole.Administrator, scheme.Id, null, system.Clock.GetUtcNow()));
        system.As(FakeUser.Staff(StaffRole.Administrator, scheme.Id));

        var ended = await system.SendAsync(new EndGrantCommand(grant.Id, grant.Version, FakeStepUp.RightProof));
        var disabled = await system.SendAsync(new DisablePersonCommand(ann.Id, FakeStepUp.RightProof));

        Assert.Equal("The last administrator cannot be removed", Assert.IsType<Failure.Conflict>(ended.Failure).Message);
        Assert.Equal("The last administrator cannot be switched off", Assert.IsType<Failure.Conflict>(disabled.Failure).Message);
    }

    [Theory, EveryDatabase]
    public async Task AuthenticatorReset_TakesTwoAdministrators_AndTellsTheOwner(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await system.SaveAsync(AScheme("north", isSmall: false));
        var (ann, bob, person) = await ThreeAsync(system, scheme.Id);
        await system.SaveAsync(new Authenticator { UserId = person.Id, SealedSeed = "sealed", ConfirmedAt = system.Clock.GetUtcNow() });
        await system.SaveAsync(new RecoveryCode { Id = Guid.NewGuid(), UserId = person.Id, Hash = "hash" });
        var request = new RequestAuthenticatorResetCommand(person.Id, "Lost phone; I called her desk", FakeStepUp.RightProof);

        Assert.IsType<Failure.NotFound>((await system.As(FakeUser.Staff(StaffRole.Administrator, Guid.NewGuid())).SendAsync(request)).Failure);
        Assert.IsType<Failure.Conflict>((await system.As(Administrator(ann, scheme)).SendAsync(request with { UserId = ann.Id })).Failure);
        Assert.Null((await system.SendAsync(request)).Failure);
        var reset = (await system.SendAsync(new GetPersonQuery(person.Id))).Value.Reset!;
        var approve = new ApproveAuthenticatorResetCommand(reset.Id, FakeStepUp.RightProof);
        Assert.IsType<Failure.Conflict>((await system.SendAsync(approve)).Failure);
        Assert.Null((await system.As(Administrator(bob, scheme)).SendAsync(approve)).Failure);

        Assert.False(await system.QueryAsync(db => db.Authenticators.AnyAsync(a => a.UserId == person.Id)));
        Assert.False(await system.QueryAsync(db => db.RecoveryCodes.AnyAsync(c => c.UserId == person.Id)));
        Assert.Equal(2, await system.QueryAsync(db => db.Outbox.CountAsync(m => m.To == person.Email)));
        Assert.Equal(2, await system.QueryAsync(db => db.AuditEvents.CountAsync(e => e.Action.Contains("AuthenticatorReset") && e.Outcome == "Success")));
    }

    [Fact]
    public async Task AuthenticatorReset_ADayOld_CannotBeApproved_AndMakesRoomForAnother()
    {
        await using var system = await TestSystem.StartAsync();
        var scheme = await system.SaveAsync(AScheme("north", isSmall: false));
        var (ann, bob, person) = await ThreeAsync(system, scheme.Id);
        var request = new RequestAuthenticatorResetCommand(person.Id, "Lost phone; I called her desk", FakeStepUp.RightProof);
        await system.As(Administrator(ann, scheme)).SendAsync(request);
        var reset = (await system.SendAsync(new GetPersonQuery(person.Id))).Value.Reset!;
        system.Clock.Advance(AuthenticatorReset.Limit);

        var late = await system.As(Administrator(bob, scheme)).SendAsync(new ApproveAuthenticatorResetCommand(reset.Id, FakeStepUp.RightProof));

        Assert.StartsWith("This reset was asked for more than a day ago", Assert.IsType<Failure.Conflict>(late.Failure).Message, StringComparison.Ordinal);
        Assert.Null((await system.SendAsync(new GetPersonQuery(person.Id))).Value.Reset);
        Assert.Null((await system.SendAsync(request)).Failure);
    }

    [Fact]
    public async Task MakeAdministrator_OfAnAddressThatSomebodyRegisteredAndNeverConfirmed_TakesTheirPasswordAway()
    {
        await using var system = await TestSystem.StartAsync();
        await system.SaveAsync(AScheme("north", isSmall: false));
        var planted = AnAccount.With("future@authority.example");
        planted.EmailConfirmed = false;
        await system.SaveAsync(planted);

        var made = await system.As(FakeUser.TheConsole).SendAsync(new CreateAdministratorCommand("north", planted.Email, "Fay Lin"));

        Assert.NotNull(made.Value.PasswordLink);
        Assert.Null(await system.QueryAsync(db => db.Users.Where(u => u.Id == planted.Id).Select(u => u.PasswordHash).SingleAsync()));
    }

    [Fact]
    public async Task SomebodyWithARoleElsewhere_CannotBeSwitchedOff_ByAnAdministratorHere()
    {
        await using var system = await TestSystem.StartAsync();
        var scheme = await system.SaveAsync(AScheme("north", isSmall: false));
        var other = await system.SaveAsync(AScheme("south", isSmall: false));
        var (ann, _, person) = await ThreeAsync(system, scheme.Id);
        await system.SaveAsync(Grant.FromConsole(person.Id, StaffRole.Publisher, other.Id, null, system.Clock.GetUtcNow()));

        var result = await system.As(Administrator(ann, scheme)).SendAsync(new DisablePersonCommand(person.Id, FakeStepUp.RightProof));

        Assert.IsType<Failure.NotFound>(result.Failure);
    }

    [Theory, EveryDatabase]
    public async Task ListPeople_PagesSortsAndFindsInTheDatabase_WithinReach(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await system.SaveAsync(AScheme("north", isSmall: false));
        var other = await system.SaveAsync(AScheme("south", isSmall: false));
        var (ann, _, _) = await ThreeAsync(system, scheme.Id);
        for (var i = 0; i < 25; i++)
        {
            var user = await system.SaveAsync(AnAccount.With($"p{i:00}@example.org", $"Person {i:00}"));
            await system.SaveAsync(Grant.FromConsole(user.Id, StaffRole.Assessor, i == 0 ? other.Id : scheme.Id, null, system.Clock.GetUtcNow()));
        }
        system.As(Administrator(ann, scheme));
        system.Queries.Reset();

        var second = (await system.SendAsync(new ListPeopleQuery(Search: "person", Page: 2))).Value;

        Assert.Equal(24, second.Total);
        Assert.Equal(["Person 21", "Person 22", "Person 23", "Person 24"], second.Items.Select(p => p.FullName));
        Assert.Equal(2, system.Queries.Count);
        Assert.Equal(0, (await system.SendAsync(new ListPeopleQuery(Search: "Person 00"))).Value.Total);
        Assert.Equal(25, (await system.As(FakeUser.Staff(StaffRole.Administrator, null)).SendAsync(new ListPeopleQuery(Search: "PERSON"))).Value.Total);
        var grants = (await system.SendAsync(new ListGrantsQuery("person", GrantFilter.Active))).Value;
        Assert.Equal("Person 00", grants.Items[0].FullName);
        Assert.Equal("Person 19", grants.Items[^1].FullName);
    }

    [Theory, EveryDatabase]
    public async Task MakeAdministrator_OnTheConsole_NeedsNoConfirmation_AndGivesALinkThatWorksOnce(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        await system.SaveAsync(AScheme("north", isSmall: false));

        var made = (await system.As(FakeUser.TheConsole).SendAsync(new CreateAdministratorCommand("north", "first@example.org", "Fay Lin"))).Value;

        Assert.True(await system.QueryAsync(db => db.Grants.AnyAsync(g => g.UserId == made.UserId && g.Role == StaffRole.Administrator && g.ConfirmedAt != null && g.GrantedBy == null)));
        Assert.True(await system.QueryAsync(db => db.AuditEvents.AnyAsync(e => e.Action == nameof(CreateAdministratorCommand))));
        var reset = new ResetPasswordCommand(made.PasswordLink!.Split("token=")[1], "three unrelated words");
        Assert.Null((await system.As(FakeUser.Nobody).SendAsync(reset)).Failure);
        Assert.IsType<Failure.Conflict>((await system.SendAsync(reset)).Failure);
        Assert.IsType<Failure.Forbidden>((await system.SendAsync(new CreateAdministratorCommand(null, "second@example.org", "Sam Lin"))).Failure);
    }

    private static FakeUser Administrator(UserAccount user, Scheme scheme) => FakeUser.Staff(StaffRole.Administrator, scheme.Id, user.Id);

    /// <summary>Makes two administrators of the scheme and an assessor.</summary>
    private static async Task<(UserAccount Ann, UserAccount Bob, UserAccount Person)> ThreeAsync(TestSystem system, Guid schemeId)
    {
        var (ann, bob, person) = (AnAccount.With("ann@example.org", "Ann Abel"), AnAccount.With("bob@example.org", "Bob Bell"), AnAccount.With("cat@example.org", "Cat Cole"));
        await system.SaveAsync(ann, bob, person);
        var at = system.Clock.GetUtcNow().AddDays(-1);
        await system.SaveAsync(
            Grant.FromConsole(ann.Id, StaffRole.Administrator, schemeId, null, at),
            Grant.FromConsole(bob.Id, StaffRole.Administrator, schemeId, null, at),
            Grant.FromConsole(person.Id, StaffRole.LeadAssessor, schemeId, null, at));
        return (ann, bob, person);
    }

    private static Scheme AScheme(string slug, bool isSmall) =>
        Scheme.Create(slug, $"Charter of the {slug}", $"Authority of the {slug}", slug[..2].ToUpperInvariant(), "E47000004", "#7a1f5c", "charter@example.org", PanelQuorum.OfTwo, isSmall);

    private static async Task<string> TokenAsync(TestSystem system)
    {
        var body = await system.QueryAsync(db => db.Outbox.OrderByDescending(m => m.Id).Select(m => m.Body).FirstAsync());
        return body.Split("token=")[1].Split('\n')[0];
    }
}
