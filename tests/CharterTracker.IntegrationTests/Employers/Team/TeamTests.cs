using CharterTracker.Data.Identity;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Employers;

public class TeamTests
{
    [Theory, EveryDatabase]
    public async Task Invitation_IsTakenUpOnce_ByItsAddressOnly(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (colleague, stranger) = (AnAccount.With("new@calder.test"), AnAccount.With("other@calder.test"));
        await system.SaveAsync(colleague, stranger);

        await system.SendAsync(new InviteToTeamCommand(made.Employer.Id, "NEW@calder.test", MembershipRole.Signatory));
        var mail = await NewestMailAsync(system);
        var accept = new AcceptTeamInvitationCommand(made.Employer.Id, TokenIn(mail));
        var byAnother = await system.As(FakeUser.Person(stranger.Id)).SendAsync(accept);
        var first = await system.As(FakeUser.Person(colleague.Id)).SendAsync(accept);
        var again = await system.SendAsync(accept);

        Assert.Contains("asks you to sign", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("another e-mail address", Assert.IsType<Failure.Conflict>(byAnother.Failure).Message, StringComparison.Ordinal);
        Assert.Null(first.Failure);
        Assert.Contains("has been used", Assert.IsType<Failure.Conflict>(again.Failure).Message, StringComparison.Ordinal);
        Assert.Equal([MembershipRole.Signatory], await RolesAsync(system, made, colleague));
    }

    [Theory, EveryDatabase]
    public async Task Invitation_TakenBackOrOld_OpensNothing(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var colleague = await system.SaveAsync(AnAccount.With("new@calder.test"));

        await system.SendAsync(new InviteToTeamCommand(made.Employer.Id, "new@calder.test", MembershipRole.Contributor));
        var takenBack = TokenIn(await NewestMailAsync(system));
        var team = (await system.SendAsync(new GetTeamQuery(made.Employer.Id))).Value;
        await system.SendAsync(new WithdrawTeamInvitationCommand(made.Employer.Id, Assert.Single(team.Invitations).Id));
        await system.SendAsync(new InviteToTeamCommand(made.Employer.Id, "new@calder.test", MembershipRole.Contributor));
        var old = TokenIn(await NewestMailAsync(system));
        system.Clock.Advance(TimeSpan.FromDays(TeamInvitation.DaysToAccept) + TimeSpan.FromSeconds(1));

        system.As(FakeUser.Person(colleague.Id));
        foreach (var token in new[] { takenBack, old, "", old + "x" })
        {
            Assert.IsType<Failure.Conflict>((await system.SendAsync(new AcceptTeamInvitationCommand(made.Employer.Id, token))).Failure);
        }
        Assert.Empty(await RolesAsync(system, made, colleague));
    }

    [Fact]
    public async Task Invite_PastTheLimit_IsRefused()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        for (var n = 0; n < TeamInvitation.MaxOpen; n++)
        {
            Assert.Null((await system.SendAsync(new InviteToTeamCommand(made.Employer.Id, $"n{n}@calder.test", MembershipRole.Contributor))).Failure);
        }

        var result = await system.SendAsync(new InviteToTeamCommand(made.Employer.Id, "more@calder.test", MembershipRole.Contributor));

        Assert.Contains("have not been used yet", Assert.IsType<Failure.Conflict>(result.Failure).Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Invite_WhoHasTheRole_IsAnOwner_OrWasAskedAlready_IsRefused(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        (string Email, MembershipRole Role, string Refusal)[] cases =
        [
            (made.Owner.Email!, MembershipRole.Contributor, "This person is an owner of this team already, and so writes and signs"),
            ("OLIVE.owner@calder.test", MembershipRole.Owner, "This person is an owner of this team already, and so writes and signs"),
            (made.Contributor.Email!, MembershipRole.Contributor, "This person has that role already"),
            ("New@calder.test", MembershipRole.Contributor, "A link to this address has not been used yet. Take it back before you send another"),
        ];
        await system.SendAsync(new InviteToTeamCommand(made.Employer.Id, "new@calder.test", MembershipRole.Contributor));

        foreach (var (email, role, refusal) in cases)
        {
            var result = await system.SendAsync(new InviteToTeamCommand(made.Employer.Id, email, role));
            Assert.Equal(refusal, Assert.IsType<Failure.Conflict>(result.Failure).Message);
        }
        Assert.Null((await system.SendAsync(new InviteToTeamCommand(made.Employer.Id, made.Contributor.Email, MembershipRole.Signatory))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Dismiss_ByAnOwner_EndsARole_ButNotTheLastOwners(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var team = (await system.SendAsync(new GetTeamQuery(made.Employer.Id))).Value;
        Guid Membership(string name) => team.Members.Single(m => m.Name == name).MembershipId;

        var byContributor = await system.As(made.AsContributor).SendAsync(new RemoveFromTeamCommand(made.Employer.Id, Membership("Sig Natory")));
        var signatory = await system.As(made.AsOwner).SendAsync(new RemoveFromTeamCommand(made.Employer.Id, Membership("Sig Natory")));
        var owner = await system.SendAsync(new RemoveFromTeamCommand(made.Employer.Id, Membership("Olive Owner")));

        Assert.Contains("Only an owner", Assert.IsType<Failure.Conflict>(byContributor.Failure).Message, StringComparison.Ordinal);
        Assert.Null(signatory.Failure);
        Assert.Contains("needs an owner", Assert.IsType<Failure.Conflict>(owner.Failure).Message, StringComparison.Ordinal);
        Assert.IsType<Failure.NotFound>((await system.As(made.AsSignatory).SendAsync(new GetTeamQuery(made.Employer.Id))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Dismiss_OfAnOwner_EndsTheInvitationsThatTheySent(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (second, colleague) = (AnAccount.With("second@calder.test"), AnAccount.With("new@calder.test"));
        await system.SaveAsync(second, colleague);
        await system.SendAsync(new InviteToTeamCommand(made.Employer.Id, "second@calder.test", MembershipRole.Owner));
        await system.As(FakeUser.Person(second.Id)).SendAsync(new AcceptTeamInvitationCommand(made.Employer.Id, TokenIn(await NewestMailAsync(system))));
        await system.SendAsync(new InviteToTeamCommand(made.Employer.Id, "new@calder.test", MembershipRole.Owner));
        var token = TokenIn(await NewestMailAsync(system));
        var team = (await system.As(made.AsOwner).SendAsync(new GetTeamQuery(made.Employer.Id))).Value;

        await system.SendAsync(new RemoveFromTeamCommand(made.Employer.Id, team.Members.Single(m => m.Name == second.FullName).MembershipId));
        var listed = (await system.SendAsync(new GetTeamQuery(made.Employer.Id))).Value.Invitations;
        var accepted = await system.As(FakeUser.Person(colleague.Id)).SendAsync(new AcceptTeamInvitationCommand(made.Employer.Id, token));

        Assert.Empty(listed);
        Assert.Contains("Ask for a new one", Assert.IsType<Failure.Conflict>(accepted.Failure).Message, StringComparison.Ordinal);
        Assert.Empty(await RolesAsync(system, made, colleague));
    }

    [Theory, EveryDatabase]
    public async Task Claim_PastTheLimit_ReachesNobody(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        for (var n = 0; n <= JoinRequest.MaxOpen; n++)
        {
            var employer = Employer.Join(EmployerNumber.Allot(), new EmployerProfile($"Number {n} Limited", ["10710"], "C", 42), made.Owner.Id, system.Clock.GetUtcNow());
            employer.AddIdentifier("GB-COH", $"0765432{n}");
            await system.SaveAsync(employer);
        }
        var person = await system.SaveAsync(AnAccount.With("robin@calder.test"));
        system.As(FakeUser.Person(person.Id));

        for (var n = 0; n <= JoinRequest.MaxOpen; n++)
        {
            Assert.Null((await system.SendAsync(new RequestToJoinCommand("GB-COH", $"0765432{n}", "I am the new head of people"))).Failure);
        }

        Assert.Equal(JoinRequest.MaxOpen, await system.QueryAsync(db => db.JoinRequests.CountAsync()));
        Assert.Equal(JoinRequest.MaxOpen, await system.QueryAsync(db => db.Outbox.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Claim_IsAnsweredAlike_WhetherTheOrganisationIsHereOrNot(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var person = await system.SaveAsync(AnAccount.With("robin@calder.test"));
        system.As(FakeUser.Person(person.Id));

        var here = await system.SendAsync(new RequestToJoinCommand("GB-COH", "1234567", "I am the new head of people"));
        var twice = await system.SendAsync(new RequestToJoinCommand("GB-COH", "1234567", "Me again"));
        var nowhere = await system.SendAsync(new RequestToJoinCommand("GB-COH", "7654321", "I am the new head of people"));
        var own = await system.As(made.AsOwner).SendAsync(new RequestToJoinCommand("GB-COH", "1234567", "I am in it"));

        Assert.All([here, twice, nowhere, own], answer => Assert.Null(answer.Failure));
        Assert.Equal("I am the new head of people", (await system.QueryAsync(db => db.JoinRequests.SingleAsync())).Message);
        var mail = await system.QueryAsync(db => db.Outbox.SingleAsync());
        Assert.Equal("olive.owner@calder.test", mail.To);
        Assert.DoesNotContain("robin", mail.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EveryDatabase]
    public async Task Claim_LetInByAnOwner_MakesAMember_AndTellsThem(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var (made, person, request) = await ClaimedAsync(system);

        var byContributor = await system.As(made.AsContributor).SendAsync(new AnswerJoinRequestCommand(made.Employer.Id, request.Id, request.Version, LetIn: true, MembershipRole.Owner));
        var withoutRole = await system.As(made.AsOwner).SendAsync(new AnswerJoinRequestCommand(made.Employer.Id, request.Id, request.Version, LetIn: true, Given: null));
        var letIn = await system.SendAsync(new AnswerJoinRequestCommand(made.Employer.Id, request.Id, request.Version, LetIn: true, MembershipRole.Contributor));
        var again = await system.SendAsync(new AnswerJoinRequestCommand(made.Employer.Id, request.Id, request.Version, LetIn: false, Given: null));

        Assert.IsType<Failure.Conflict>(byContributor.Failure);
        Assert.IsType<Failure.Invalid>(withoutRole.Failure);
        Assert.Null(letIn.Failure);
        Assert.IsType<Failure.Conflict>(again.Failure);
        Assert.Equal([MembershipRole.Contributor], await RolesAsync(system, made, person));
        Assert.Equal(("robin@calder.test", "You are in the team of Calder Vale Foods Limited"), await HeadOfAsync(system));
    }

    [Theory, EveryDatabase]
    public async Task Claim_Refused_NamesNobody_AndMayBeMadeAgain(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var (made, person, request) = await ClaimedAsync(system);

        await system.As(made.AsOwner).SendAsync(new AnswerJoinRequestCommand(made.Employer.Id, request.Id, request.Version, LetIn: false, Given: null));
        var mail = await NewestMailAsync(system);
        await system.As(FakeUser.Person(person.Id)).SendAsync(new RequestToJoinCommand("GB-COH", "01234567", "Ask Con, he knows me"));

        Assert.Equal("robin@calder.test", mail.To);
        Assert.DoesNotContain("Calder", mail.Subject + mail.Body.Replace("calder.test", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("Ask Con, he knows me", Assert.Single((await system.As(made.AsOwner).SendAsync(new GetTeamQuery(made.Employer.Id))).Value.Requests).Message);
    }

    [Theory, EveryDatabase]
    public async Task Claim_ThatNoOwnerAnswers_IsForAnAdministrator_AfterAWeek(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var (made, person, request) = await ClaimedAsync(system);
        var admin = await system.SaveAsync(AnAccount.With("admin@authority.test"));
        system.As(FakeUser.Staff(StaffRole.Administrator, schemeId: null, admin.Id));
        var decide = new DecideJoinRequestCommand(request.Id, request.Version, LetIn: true, "Rang the switchboard", FakeStepUp.RightProof);

        Assert.Empty((await system.SendAsync(new ListJoinRequestsQuery())).Value.Items);
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new GetJoinRequestQuery(request.Id))).Failure);
        Assert.Contains("7 days", Assert.IsType<Failure.Conflict>((await system.SendAsync(decide)).Failure).Message, StringComparison.Ordinal);
        system.Clock.Advance(TimeSpan.FromDays(JoinRequest.DaysForOwners));

        Assert.Equal("Calder Vale Foods Limited", Assert.Single((await system.SendAsync(new ListJoinRequestsQuery())).Value.Items).Employer);
        Assert.Equal(["Olive Owner"], (await system.SendAsync(new GetJoinRequestQuery(request.Id))).Value.Owners.Select(o => o.Name));
        Assert.IsType<Failure.Invalid>((await system.SendAsync(decide with { Proof = "000000" })).Failure);
        Assert.IsType<Failure.Invalid>((await system.SendAsync(decide with { Reasons = " " })).Failure);
        Assert.Null((await system.SendAsync(decide)).Failure);
        Assert.Equal([MembershipRole.Owner], await RolesAsync(system, made, person));
        Assert.Equal(
            ["olive.owner@calder.test", "robin@calder.test"],
            await system.QueryAsync(db => db.Outbox.Where(m => m.CreatedAt == system.Clock.GetUtcNow()).Select(m => m.To).Order().ToListAsync()));
        Assert.Single((await system.SendAsync(new ListJoinRequestsQuery(Decided: true))).Value.Items);
    }

    [Theory, EveryDatabase]
    public async Task Claim_RefusedByAnOwner_CanBeTakenToTheAdministratorsAtOnce_AndIsOutOfTheOwnersHands(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var (made, person, refused) = await RefusedAsync(system);
        var admin = await AdministratorAsync(system);
        var asking = new AskStaffAboutJoinRequestCommand(refused.Id, refused.Version, "Ring the head office and ask for me");

        var byOther = await system.As(made.AsOwner).SendAsync(asking);
        var empty = await system.As(FakeUser.Person(person.Id)).SendAsync(asking with { Message = " " });
        var asked = await system.SendAsync(asking);
        var toAdministrators = await NewestMailAsync(system);
        var listed = Assert.Single((await system.SendAsync(new ListOwnJoinRequestsQuery())).Value.JoinRequests);
        var team = (await system.As(made.AsOwner).SendAsync(new GetTeamQuery(made.Employer.Id))).Value;
        var refusedAgain = await system.SendAsync(new AnswerJoinRequestCommand(made.Employer.Id, refused.Id, await VersionAsync(system), LetIn: false, Given: null));

        Assert.IsType<Failure.NotFound>(byOther.Failure);
        Assert.IsType<Failure.Invalid>(empty.Failure);
        Assert.Null(asked.Failure);
        Assert.Equal(system.Clock.GetUtcNow(), listed.AskedStaffAt);
        Assert.Empty(team.Requests);
        Assert.Contains("administrators decide", Assert.IsType<Failure.Conflict>(refusedAgain.Failure).Message, StringComparison.Ordinal);
        Assert.Equal("admin@authority.test", toAdministrators.To);
        Assert.DoesNotContain("Calder", toAdministrators.Subject + toAdministrators.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("head office", toAdministrators.Body, StringComparison.Ordinal);

        system.As(admin).Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(JoinRequestState.WithStaff, Assert.Single((await system.SendAsync(new ListJoinRequestsQuery())).Value.Items).State);
        Assert.Equal("Olive Owner", (await system.SendAsync(new GetJoinRequestQuery(refused.Id))).Value.Refusal!.By);
        var decide = new DecideJoinRequestCommand(refused.Id, await VersionAsync(system), LetIn: true, "Rang the head office", FakeStepUp.RightProof);
        Assert.Null((await system.SendAsync(decide)).Failure);
        Assert.Equal([MembershipRole.Owner], await RolesAsync(system, made, person));
        var told = await system.QueryAsync(db => db.Outbox.Where(m => m.CreatedAt == system.Clock.GetUtcNow()).OrderBy(m => m.To).ToListAsync());
        Assert.Equal(["olive.owner@calder.test", "robin@calder.test"], told.Select(m => m.To));
        Assert.Contains("took an owner's refusal to us", told[0].Body, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Claim_IsTakenToTheAdministratorsOnce_EvenWhenItIsMadeAgain(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var (made, person, refused) = await RefusedAsync(system);
        var admin = await AdministratorAsync(system);
        var asking = new AskStaffAboutJoinRequestCommand(refused.Id, refused.Version, "Ring the head office");
        Assert.Null((await system.As(FakeUser.Person(person.Id)).SendAsync(asking)).Failure);
        var twice = await system.SendAsync(asking with { Version = await VersionAsync(system) });
        await system.SendAsync(new RequestToJoinCommand("GB-COH", "01234567", "Me again"));
        Assert.Equal(JoinRequestState.WithStaff, await StateAsync(system));

        system.Clock.Advance(TimeSpan.FromMinutes(1));
        var decide = new DecideJoinRequestCommand(refused.Id, await VersionAsync(system), LetIn: false, "Nobody knows them", FakeStepUp.RightProof);
        Assert.Null((await system.As(admin).SendAsync(decide)).Failure);
        var refusal = await system.QueryAsync(db => db.Outbox.OrderByDescending(m => m.Id).FirstAsync(m => m.To == "robin@calder.test"));
        system.As(FakeUser.Person(person.Id)).Clock.Advance(TimeSpan.FromMinutes(1));
        await system.SendAsync(new RequestToJoinCommand("GB-COH", "01234567", "Con knows me"));
        Assert.Null((await system.As(made.AsOwner).SendAsync(new AnswerJoinRequestCommand(made.Employer.Id, refused.Id, await VersionAsync(system), LetIn: false, Given: null))).Failure);
        var again = await system.As(FakeUser.Person(person.Id)).SendAsync(asking with { Version = await VersionAsync(system) });

        Assert.Contains("only once", Assert.IsType<Failure.Conflict>(twice.Failure).Message, StringComparison.Ordinal);
        Assert.Contains("administrators have not let you in", refusal.Body, StringComparison.Ordinal);
        Assert.Contains("only once", Assert.IsType<Failure.Conflict>(again.Failure).Message, StringComparison.Ordinal);
        Assert.Empty((await system.SendAsync(new ListOwnJoinRequestsQuery())).Value.JoinRequests);
        Assert.DoesNotContain("/employer/join/claim/", (await system.QueryAsync(db => db.Outbox.OrderByDescending(m => m.Id).FirstAsync(m => m.To == "robin@calder.test"))).Body, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Claim_TakenToTheAdministrators_CountsAsOneThatWaits(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var (made, person, refused) = await RefusedAsync(system);
        for (var n = 0; n < JoinRequest.MaxOpen; n++)
        {
            var employer = Employer.Join(EmployerNumber.Allot(), new EmployerProfile($"Number {n} Limited", ["10710"], "C", 42), made.Owner.Id, system.Clock.GetUtcNow());
            await system.SaveAsync(employer, JoinRequest.Create(employer.Id, person.Id, "Me", system.Clock.GetUtcNow()));
        }

        var asked = await system.As(FakeUser.Person(person.Id)).SendAsync(new AskStaffAboutJoinRequestCommand(refused.Id, refused.Version, "Ring the head office"));

        Assert.Contains("Wait until one of them has been answered", Assert.IsType<Failure.Conflict>(asked.Failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_IsNotDecidedByAnAdministrator_WhoIsInTheTeam_OrMadeIt()
    {
        await using var system = await TestSystem.StartAsync();
        var (made, person, request) = await ClaimedAsync(system);
        system.Clock.Advance(TimeSpan.FromDays(8));
        var decide = new DecideJoinRequestCommand(request.Id, request.Version, LetIn: true, "I know", FakeStepUp.RightProof);

        foreach (var id in new[] { made.Contributor.Id, person.Id })
        {
            Assert.IsType<Failure.Conflict>((await system.As(FakeUser.Staff(StaffRole.Administrator, schemeId: null, id)).SendAsync(decide)).Failure);
        }
        Assert.Empty(await RolesAsync(system, made, person));
    }

    private static async Task<(AnEmployersCase Made, UserAccount Person, TeamRequest Request)> ClaimedAsync(TestSystem system)
    {
        var made = await AnEmployersCase.InAsync(system);
        var person = await system.SaveAsync(AnAccount.With("robin@calder.test"));
        await system.As(FakeUser.Person(person.Id)).SendAsync(new RequestToJoinCommand("GB-COH", "01234567", "I am the new head of people"));
        system.Clock.Advance(TimeSpan.FromMinutes(1));
        return (made, person, Assert.Single((await system.As(made.AsOwner).SendAsync(new GetTeamQuery(made.Employer.Id))).Value.Requests));
    }

    /// <summary>A request to join that an owner has refused, as the person sees it.</summary>
    private static async Task<(AnEmployersCase Made, UserAccount Person, OwnJoinRequest Refused)> RefusedAsync(TestSystem system)
    {
        var (made, person, request) = await ClaimedAsync(system);
        Assert.Null((await system.SendAsync(new AnswerJoinRequestCommand(made.Employer.Id, request.Id, request.Version, LetIn: false, Given: null))).Failure);
        system.As(FakeUser.Person(person.Id)).Clock.Advance(TimeSpan.FromMinutes(1));
        return (made, person, Assert.Single((await system.SendAsync(new ListOwnJoinRequestsQuery())).Value.JoinRequests));
    }

    private static async Task<FakeUser> AdministratorAsync(TestSystem system)
    {
        var admin = await system.SaveAsync(AnAccount.With("admin@authority.test"));
        await system.SaveAsync(Grant.FromConsole(admin.Id, StaffRole.Administrator, schemeId: null, seat: null, system.Clock.GetUtcNow()));
        return FakeUser.Staff(StaffRole.Administrator, schemeId: null, admin.Id);
    }

    private static Task<Guid> VersionAsync(TestSystem system) => system.QueryAsync(db => db.JoinRequests.Select(c => c.Version).SingleAsync());

    private static Task<JoinRequestState> StateAsync(TestSystem system) => system.QueryAsync(db => db.JoinRequests.Select(c => c.State).SingleAsync());

    private static Task<List<MembershipRole>> RolesAsync(TestSystem system, AnEmployersCase made, UserAccount person) =>
        system.QueryAsync(db => db.Employers.Where(e => e.Id == made.Employer.Id).SelectMany(e => e.Members).Where(m => m.UserId == person.Id).Select(m => m.Role).ToListAsync());

    private static Task<CharterTracker.Domain.Platform.OutboxMessage> NewestMailAsync(TestSystem system) =>
        system.QueryAsync(db => db.Outbox.OrderByDescending(m => m.Id).FirstAsync());

    private static async Task<(string To, string Subject)> HeadOfAsync(TestSystem system)
    {
        var mail = await NewestMailAsync(system);
        return (mail.To, mail.Subject);
    }

    private static string TokenIn(CharterTracker.Domain.Platform.OutboxMessage mail) => Uri.UnescapeDataString(mail.Body.Split("token=")[1].Trim());
}
