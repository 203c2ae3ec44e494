using CharterTracker.Data.Identity;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Accounts;

/// <summary>Who may give, confirm and take away what, and to whom.</summary>
public class PeopleTests
{
    [Theory, EveryDatabase]
    public async Task Grant_ProposedByOneAdministrator_CountsOnceAnotherConfirmsIt(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var scheme = await charter.SaveAsync(AScheme("north", isSmall: false));
        var (ann, bob, person) = await ThreeAsync(charter, scheme.Id);
        var stamp = person.SecurityStamp;

        Assert.Null((await charter.As(Administrator(ann, scheme)).SendAsync(new ProposeGrantCommand(person.Id, StaffRole.Publisher, scheme.Id, null, FakeStepUp.RightProof))).Failure);
        var waiting = (await charter.SendAsync(new ListGrantsQuery())).Value;
        var grant = Assert.Single(waiting.Items, g => g.Role == StaffRole.Publisher);
        Assert.True(grant.IsOwn);
        var confirm = new ConfirmGrantCommand(grant.Id, grant.Version, FakeStepUp.RightProof);

        Assert.IsType<Failure.Conflict>((await charter.SendAsync(confirm)).Failure);
        Assert.IsType<Failure.NotFound>((await charter.As(FakeUser.Staff(StaffRole.Administrator, Guid.NewGuid())).SendAsync(confirm)).Failure);
        Assert.IsType<Failure.NotFound>((await charter.As(FakeUser.Staff(StaffRole.Publisher, scheme.Id)).SendAsync(confirm)).Failure);
        Assert.IsType<Failure.Invalid>((await charter.As(Administrator(bob, scheme)).SendAsync(confirm with { Proof = "000000" })).Failure);
        Assert.Null((await charter.SendAsync(confirm)).Failure);

        Assert.True(await charter.QueryAsync(db => db.Grants.AnyAsync(g => g.UserId == person.Id && g.Role == StaffRole.Publisher && g.ConfirmedBy == bob.Id)));
        Assert.NotEqual(stamp, await charter.QueryAsync(db => db.Users.Where(u => u.Id == person.Id).Select(u => u.SecurityStamp).SingleAsync()));
    }

    [Fact]
    public async Task Grant_InASmallScheme_MayBeConfirmedByAPublisher()
    {
        await using var charter = await TestCharter.StartAsync();
        var scheme = await charter.SaveAsync(AScheme("small", isSmall: true));
        var (ann, publisher, person) = await ThreeAsync(charter, scheme.Id);
        await charter.As(Administrator(ann, scheme)).SendAsync(new ProposeGrantCommand(person.Id, StaffRole.Assessor, scheme.Id, null, FakeStepUp.RightProof));
        var grant = (await charter.SendAsync(new ListGrantsQuery())).Value.Items.Single(g => g.Role == StaffRole.Assessor);

        var result = await charter.As(FakeUser.Staff(StaffRole.Publisher, scheme.Id, publisher.Id)).SendAsync(new ConfirmGrantCommand(grant.Id, grant.Version, FakeStepUp.RightProof));

        Assert.Null(result.Failure);
    }

    [Fact]
    public async Task Grant_ToOneself_OrOutsideOnesSchemes_IsRefused()
    {
        await using var charter = await TestCharter.StartAsync();
        var scheme = await charter.SaveAsync(AScheme("north", isSmall: false));
        var other = await charter.SaveAsync(AScheme("south", isSmall: false));
        var (ann, _, person) = await ThreeAsync(charter, scheme.Id);
        charter.As(Administrator(ann, scheme));

        Assert.IsType<Failure.Conflict>((await charter.SendAsync(new ProposeGrantCommand(ann.Id, StaffRole.Publisher, scheme.Id, null, FakeStepUp.RightProof))).Failure);
        Assert.IsType<Failure.NotFound>((await charter.SendAsync(new ProposeGrantCommand(person.Id, StaffRole.Publisher, other.Id, null, FakeStepUp.RightProof))).Failure);
        Assert.IsType<Failure.NotFound>((await charter.SendAsync(new ProposeGrantCommand(person.Id, StaffRole.Publisher, null, null, FakeStepUp.RightProof))).Failure);
        Assert.IsType<Failure.Conflict>((await charter.SendAsync(new InvitePersonCommand(ann.Email, StaffRole.Publisher, scheme.Id, null, FakeStepUp.RightProof))).Failure);
        Assert.IsType<Failure.NotFound>((await charter.SendAsync(new InvitePersonCommand("new@example.org", StaffRole.Publisher, other.Id, null, FakeStepUp.RightProof))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Invitation_WhenAccepted_MakesAnAccount_AndARoleThatWaits_Once(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var scheme = await charter.SaveAsync(AScheme("north", isSmall: false));
        var (ann, _, _) = await ThreeAsync(charter, scheme.Id);
        await charter.As(Administrator(ann, scheme)).SendAsync(new InvitePersonCommand("new@example.org", StaffRole.PanelMember, scheme.Id, PanelSeat.Union, FakeStepUp.RightProof));
        var token = await TokenAsync(charter);
        charter.As(FakeUser.Nobody);

        var shown = (await charter.SendAsync(new GetInvitationQuery(token))).Value;
        Assert.False(shown.HasAccount);
        var accept = new AcceptInvitationCommand(token, "Nia Cole", "three unrelated words");
        Assert.Null((await charter.SendAsync(accept)).Failure);
        Assert.IsType<Failure.NotFound>((await charter.SendAsync(accept)).Failure);

        var grant = await charter.QueryAsync(db => db.Grants.SingleAsync(g => g.Role == StaffRole.PanelMember));
        Assert.Null(grant.ConfirmedAt);
        Assert.Equal(ann.Id, grant.GrantedBy);
        Assert.Equal(PanelSeat.Union, grant.Seat);
        Assert.True(await charter.QueryAsync(db => db.Users.AnyAsync(u => u.Id == grant.UserId && u.EmailConfirmed && u.Email == "new@example.org")));
    }

    [Fact]
    public async Task Invitation_AfterSevenDays_OrForSomebodyElse_OpensNothing()
    {
        await using var charter = await TestCharter.StartAsync();
        var scheme = await charter.SaveAsync(AScheme("north", isSmall: false));
        var (ann, bob, person) = await ThreeAsync(charter, scheme.Id);
        await charter.As(Administrator(ann, scheme)).SendAsync(new InvitePersonCommand(person.Email, StaffRole.Publisher, scheme.Id, null, FakeStepUp.RightProof));
        var token = await TokenAsync(charter);

        Assert.IsType<Failure.NotFound>((await charter.As(FakeUser.Person(bob.Id)).SendAsync(new TakeUpInvitationCommand(token))).Failure);
        charter.Clock.Advance(TimeSpan.FromDays(7));
        Assert.IsType<Failure.NotFound>((await charter.As(FakeUser.Person(person.Id)).SendAsync(new TakeUpInvitationCommand(token))).Failure);

        charter.As(Administrator(ann, scheme));
        charter.Clock.Advance(TimeSpan.FromMinutes(1));
        await charter.SendAsync(new InvitePersonCommand(person.Email, StaffRole.Publisher, scheme.Id, null, FakeStepUp.RightProof));
        token = await TokenAsync(charter);
        Assert.Null((await charter.As(FakeUser.Person(person.Id)).SendAsync(new TakeUpInvitationCommand(token))).Failure);
    }

    [Fact]
    public async Task LastAdministrator_CannotBeRemoved_NorSwitchedOff()
    {
        await using var charter = await TestCharter.StartAsync();
        var scheme = await charter.SaveAsync(AScheme("north", isSmall: false));
        var ann = await charter.SaveAsync(AnAccount.With("ann@example.org"));
        var grant = await charter.SaveAsync(Grant.FromConsole(ann.Id, StaffRole.Administrator, scheme.Id, null, charter.Clock.GetUtcNow()));
        charter.As(FakeUser.Staff(StaffRole.Administrator, scheme.Id));

        var ended = await charter.SendAsync(new EndGrantCommand(grant.Id, grant.Version, FakeStepUp.RightProof));
        var disabled = await charter.SendAsync(new DisablePersonCommand(ann.Id, FakeStepUp.RightProof));

        Assert.Equal("The last administrator cannot be removed", Assert.IsType<Failure.Conflict>(ended.Failure).Message);
        Assert.Equal("The last administrator cannot be switched off", Assert.IsType<Failure.Conflict>(disabled.Failure).Message);
    }

    [Theory, EveryDatabase]
    public async Task AuthenticatorReset_TakesTwoAdministrators_AndTellsTheOwner(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var scheme = await charter.SaveAsync(AScheme("north", isSmall: false));
        var (ann, bob, person) = await ThreeAsync(charter, scheme.Id);
        await charter.SaveAsync(new Authenticator { UserId = person.Id, SealedSeed = "sealed", ConfirmedAt = charter.Clock.GetUtcNow() });
        await charter.SaveAsync(new RecoveryCode { Id = Guid.NewGuid(), UserId = person.Id, Hash = "hash" });
        var request = new RequestAuthenticatorResetCommand(person.Id, "Lost phone; I called her desk", FakeStepUp.RightProof);

        Assert.IsType<Failure.NotFound>((await charter.As(FakeUser.Staff(StaffRole.Administrator, Guid.NewGuid())).SendAsync(request)).Failure);
        Assert.IsType<Failure.Conflict>((await charter.As(Administrator(ann, scheme)).SendAsync(request with { UserId = ann.Id })).Failure);
        Assert.Null((await charter.SendAsync(request)).Failure);
        var reset = (await charter.SendAsync(new GetPersonQuery(person.Id))).Value.Reset!;
        var approve = new ApproveAuthenticatorResetCommand(reset.Id, FakeStepUp.RightProof);
        Assert.IsType<Failure.Conflict>((await charter.SendAsync(approve)).Failure);
        Assert.Null((await charter.As(Administrator(bob, scheme)).SendAsync(approve)).Failure);

        Assert.False(await charter.QueryAsync(db => db.Authenticators.AnyAsync(a => a.UserId == person.Id)));
        Assert.False(await charter.QueryAsync(db => db.RecoveryCodes.AnyAsync(c => c.UserId == person.Id)));
        Assert.Equal(2, await charter.QueryAsync(db => db.Outbox.CountAsync(m => m.To == person.Email)));
        Assert.Equal(2, await charter.QueryAsync(db => db.AuditEvents.CountAsync(e => e.Action.Contains("AuthenticatorReset") && e.Outcome == "Success")));
    }

    [Fact]
    public async Task AuthenticatorReset_ADayOld_CannotBeApproved_AndMakesRoomForAnother()
    {
        await using var charter = await TestCharter.StartAsync();
        var scheme = await charter.SaveAsync(AScheme("north", isSmall: false));
        var (ann, bob, person) = await ThreeAsync(charter, scheme.Id);
        var request = new RequestAuthenticatorResetCommand(person.Id, "Lost phone; I called her desk", FakeStepUp.RightProof);
        await charter.As(Administrator(ann, scheme)).SendAsync(request);
        var reset = (await charter.SendAsync(new GetPersonQuery(person.Id))).Value.Reset!;
        charter.Clock.Advance(AuthenticatorReset.Limit);

        var late = await charter.As(Administrator(bob, scheme)).SendAsync(new ApproveAuthenticatorResetCommand(reset.Id, FakeStepUp.RightProof));

        Assert.StartsWith("This reset was asked for more than a day ago", Assert.IsType<Failure.Conflict>(late.Failure).Message, StringComparison.Ordinal);
        Assert.Null((await charter.SendAsync(new GetPersonQuery(person.Id))).Value.Reset);
        Assert.Null((await charter.SendAsync(request)).Failure);
    }

    [Fact]
    public async Task MakeAdministrator_OfAnAddressThatSomebodyRegisteredAndNeverConfirmed_TakesTheirPasswordAway()
    {
        await using var charter = await TestCharter.StartAsync();
        await charter.SaveAsync(AScheme("north", isSmall: false));
        var planted = AnAccount.With("future@authority.example");
        planted.EmailConfirmed = false;
        await charter.SaveAsync(planted);

        var made = await charter.As(FakeUser.TheConsole).SendAsync(new MakeAdministratorCommand("north", planted.Email, "Fay Lin"));

        Assert.NotNull(made.Value.PasswordLink);
        Assert.Null(await charter.QueryAsync(db => db.Users.Where(u => u.Id == planted.Id).Select(u => u.PasswordHash).SingleAsync()));
    }

    [Fact]
    public async Task SomebodyWithARoleElsewhere_CannotBeSwitchedOff_ByAnAdministratorHere()
    {
        await using var charter = await TestCharter.StartAsync();
        var scheme = await charter.SaveAsync(AScheme("north", isSmall: false));
        var other = await charter.SaveAsync(AScheme("south", isSmall: false));
        var (ann, _, person) = await ThreeAsync(charter, scheme.Id);
        await charter.SaveAsync(Grant.FromConsole(person.Id, StaffRole.Publisher, other.Id, null, charter.Clock.GetUtcNow()));

        var result = await charter.As(Administrator(ann, scheme)).SendAsync(new DisablePersonCommand(person.Id, FakeStepUp.RightProof));

        Assert.IsType<Failure.NotFound>(result.Failure);
    }

    [Theory, EveryDatabase]
    public async Task ListPeople_PagesSortsAndFindsInTheDatabase_WithinReach(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var scheme = await charter.SaveAsync(AScheme("north", isSmall: false));
        var other = await charter.SaveAsync(AScheme("south", isSmall: false));
        var (ann, _, _) = await ThreeAsync(charter, scheme.Id);
        for (var i = 0; i < 25; i++)
        {
            var user = await charter.SaveAsync(AnAccount.With($"p{i:00}@example.org", $"Person {i:00}"));
            await charter.SaveAsync(Grant.FromConsole(user.Id, StaffRole.Assessor, i == 0 ? other.Id : scheme.Id, null, charter.Clock.GetUtcNow()));
        }
        charter.As(Administrator(ann, scheme));
        charter.Queries.Reset();

        var second = (await charter.SendAsync(new ListPeopleQuery(Search: "person", Page: 2))).Value;

        Assert.Equal(24, second.Total);
        Assert.Equal(["Person 21", "Person 22", "Person 23", "Person 24"], second.Items.Select(p => p.FullName));
        Assert.Equal(2, charter.Queries.Count);
        Assert.Equal(0, (await charter.SendAsync(new ListPeopleQuery(Search: "Person 00"))).Value.Total);
        Assert.Equal(25, (await charter.As(FakeUser.Staff(StaffRole.Administrator, null)).SendAsync(new ListPeopleQuery(Search: "PERSON"))).Value.Total);
        var grants = (await charter.SendAsync(new ListGrantsQuery("person", GrantsShown.Active))).Value;
        Assert.Equal("Person 00", grants.Items[0].FullName);
        Assert.Equal("Person 19", grants.Items[^1].FullName);
    }

    [Theory, EveryDatabase]
    public async Task MakeAdministrator_OnTheConsole_NeedsNoConfirmation_AndGivesALinkThatWorksOnce(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        await charter.SaveAsync(AScheme("north", isSmall: false));

        var made = (await charter.As(FakeUser.TheConsole).SendAsync(new MakeAdministratorCommand("north", "first@example.org", "Fay Lin"))).Value;

        Assert.True(await charter.QueryAsync(db => db.Grants.AnyAsync(g => g.UserId == made.UserId && g.Role == StaffRole.Administrator && g.ConfirmedAt != null && g.GrantedBy == null)));
        Assert.True(await charter.QueryAsync(db => db.AuditEvents.AnyAsync(e => e.Action == nameof(MakeAdministratorCommand))));
        var reset = new ResetPasswordCommand(made.PasswordLink!.Split("token=")[1], "three unrelated words");
        Assert.Null((await charter.As(FakeUser.Nobody).SendAsync(reset)).Failure);
        Assert.IsType<Failure.Conflict>((await charter.SendAsync(reset)).Failure);
        Assert.IsType<Failure.Forbidden>((await charter.SendAsync(new MakeAdministratorCommand(null, "second@example.org", "Sam Lin"))).Failure);
    }

    private static FakeUser Administrator(CharterUser user, Scheme scheme) => FakeUser.Staff(StaffRole.Administrator, scheme.Id, user.Id);

    /// <summary>Two administrators of the scheme and an assessor.</summary>
    private static async Task<(CharterUser Ann, CharterUser Bob, CharterUser Person)> ThreeAsync(TestCharter charter, Guid schemeId)
    {
        var (ann, bob, person) = (AnAccount.With("ann@example.org", "Ann Abel"), AnAccount.With("bob@example.org", "Bob Bell"), AnAccount.With("cat@example.org", "Cat Cole"));
        await charter.SaveAsync(ann, bob, person);
        var at = charter.Clock.GetUtcNow().AddDays(-1);
        await charter.SaveAsync(
            Grant.FromConsole(ann.Id, StaffRole.Administrator, schemeId, null, at),
            Grant.FromConsole(bob.Id, StaffRole.Administrator, schemeId, null, at),
            Grant.FromConsole(person.Id, StaffRole.LeadAssessor, schemeId, null, at));
        return (ann, bob, person);
    }

    private static Scheme AScheme(string slug, bool isSmall) =>
        Scheme.Create(slug, $"Charter of the {slug}", $"Authority of the {slug}", slug[..2].ToUpperInvariant(), "E47000004", "#7a1f5c", "charter@example.org", PanelQuorum.OfTwo, isSmall);

    private static async Task<string> TokenAsync(TestCharter charter)
    {
        var body = await charter.QueryAsync(db => db.Outbox.OrderByDescending(m => m.Id).Select(m => m.Body).FirstAsync());
        return body.Split("token=")[1].Split('\n')[0];
    }
}
