using CharterTracker.Data.Identity;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Cases;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Employers;

public class TeamTests
{
    [Theory, EveryDatabase]
    public async Task Invitation_IsTakenUpOnce_ByItsAddressOnly(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (colleague, stranger) = (AnAccount.With("new@calder.test"), AnAccount.With("other@calder.test"));
        await charter.SaveAsync(colleague, stranger);

        await charter.SendAsync(new InviteToTeamCommand(made.Employer.Id, "NEW@calder.test", MembershipRole.Signatory));
        var mail = await NewestMailAsync(charter);
        var accept = new AcceptTeamInvitationCommand(made.Employer.Id, TokenIn(mail));
        var byAnother = await charter.As(FakeUser.Person(stranger.Id)).SendAsync(accept);
        var first = await charter.As(FakeUser.Person(colleague.Id)).SendAsync(accept);
        var again = await charter.SendAsync(accept);

        Assert.Contains("asks you to sign", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("another e-mail address", Assert.IsType<Failure.Conflict>(byAnother.Failure).Message, StringComparison.Ordinal);
        Assert.Null(first.Failure);
        Assert.Contains("was used", Assert.IsType<Failure.Conflict>(again.Failure).Message, StringComparison.Ordinal);
        Assert.Equal([MembershipRole.Signatory], await RolesAsync(charter, made, colleague));
    }

    [Theory, EveryDatabase]
    public async Task Invitation_TakenBackOrOld_OpensNothing(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var colleague = await charter.SaveAsync(AnAccount.With("new@calder.test"));

        await charter.SendAsync(new InviteToTeamCommand(made.Employer.Id, "new@calder.test", MembershipRole.Contributor));
        var takenBack = TokenIn(await NewestMailAsync(charter));
        var team = (await charter.SendAsync(new GetTeamQuery(made.Employer.Id))).Value;
        await charter.SendAsync(new TakeBackInvitationCommand(made.Employer.Id, Assert.Single(team.Invitations).Id));
        await charter.SendAsync(new InviteToTeamCommand(made.Employer.Id, "new@calder.test", MembershipRole.Contributor));
        var old = TokenIn(await NewestMailAsync(charter));
        charter.Clock.Advance(TimeSpan.FromDays(TeamInvitation.DaysToAccept) + TimeSpan.FromSeconds(1));

        charter.As(FakeUser.Person(colleague.Id));
        foreach (var token in new[] { takenBack, old, "", old + "x" })
        {
            Assert.IsType<Failure.Conflict>((await charter.SendAsync(new AcceptTeamInvitationCommand(made.Employer.Id, token))).Failure);
        }
        Assert.Empty(await RolesAsync(charter, made, colleague));
    }

    [Fact]
    public async Task Invite_PastTheLimit_IsRefused()
    {
        await using var charter = await TestCharter.StartAsync();
        var made = await AnEmployersCase.InAsync(charter);
        for (var n = 0; n < TeamInvitation.MostOpen; n++)
        {
            Assert.Null((await charter.SendAsync(new InviteToTeamCommand(made.Employer.Id, $"n{n}@calder.test", MembershipRole.Contributor))).Failure);
        }

        var result = await charter.SendAsync(new InviteToTeamCommand(made.Employer.Id, "more@calder.test", MembershipRole.Contributor));

        Assert.Contains("wait for an answer", Assert.IsType<Failure.Conflict>(result.Failure).Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Dismiss_ByAnOwner_EndsARole_ButNotTheLastOwners(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var team = (await charter.SendAsync(new GetTeamQuery(made.Employer.Id))).Value;
        Guid Membership(string name) => team.Members.Single(m => m.Name == name).MembershipId;

        var byContributor = await charter.As(made.AsContributor).SendAsync(new DismissFromTeamCommand(made.Employer.Id, Membership("Sig Natory")));
        var signatory = await charter.As(made.AsOwner).SendAsync(new DismissFromTeamCommand(made.Employer.Id, Membership("Sig Natory")));
        var owner = await charter.SendAsync(new DismissFromTeamCommand(made.Employer.Id, Membership("Olive Owner")));

        Assert.Contains("Only an owner", Assert.IsType<Failure.Conflict>(byContributor.Failure).Message, StringComparison.Ordinal);
        Assert.Null(signatory.Failure);
        Assert.Contains("needs an owner", Assert.IsType<Failure.Conflict>(owner.Failure).Message, StringComparison.Ordinal);
        Assert.IsType<Failure.NotFound>((await charter.As(made.AsSignatory).SendAsync(new GetTeamQuery(made.Employer.Id))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Dismiss_OfAnOwner_EndsTheInvitationsThatTheySent(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (second, colleague) = (AnAccount.With("second@calder.test"), AnAccount.With("new@calder.test"));
        await charter.SaveAsync(second, colleague);
        await charter.SendAsync(new InviteToTeamCommand(made.Employer.Id, "second@calder.test", MembershipRole.Owner));
        await charter.As(FakeUser.Person(second.Id)).SendAsync(new AcceptTeamInvitationCommand(made.Employer.Id, TokenIn(await NewestMailAsync(charter))));
        await charter.SendAsync(new InviteToTeamCommand(made.Employer.Id, "new@calder.test", MembershipRole.Owner));
        var token = TokenIn(await NewestMailAsync(charter));
        var team = (await charter.As(made.AsOwner).SendAsync(new GetTeamQuery(made.Employer.Id))).Value;

        await charter.SendAsync(new DismissFromTeamCommand(made.Employer.Id, team.Members.Single(m => m.Name == second.FullName).MembershipId));
        var listed = (await charter.SendAsync(new GetTeamQuery(made.Employer.Id))).Value.Invitations;
        var accepted = await charter.As(FakeUser.Person(colleague.Id)).SendAsync(new AcceptTeamInvitationCommand(made.Employer.Id, token));

        Assert.Empty(listed);
        Assert.Contains("Ask for a new one", Assert.IsType<Failure.Conflict>(accepted.Failure).Message, StringComparison.Ordinal);
        Assert.Empty(await RolesAsync(charter, made, colleague));
    }

    [Theory, EveryDatabase]
    public async Task Claim_PastTheLimit_ReachesNobody(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        for (var n = 0; n <= EmployerClaim.MostOpen; n++)
        {
            var employer = Employer.Join(EmployerNumber.Allot(), new EmployerProfile($"Number {n} Limited", ["10710"], "C", 42), made.Owner.Id, charter.Clock.GetUtcNow());
            employer.Identify("GB-COH", $"0765432{n}");
            await charter.SaveAsync(employer);
        }
        var person = await charter.SaveAsync(AnAccount.With("robin@calder.test"));
        charter.As(FakeUser.Person(person.Id));

        for (var n = 0; n <= EmployerClaim.MostOpen; n++)
        {
            Assert.Null((await charter.SendAsync(new ClaimEmployerCommand("GB-COH", $"0765432{n}", "I am the new head of people"))).Failure);
        }

        Assert.Equal(EmployerClaim.MostOpen, await charter.QueryAsync(db => db.EmployerClaims.CountAsync()));
        Assert.Equal(EmployerClaim.MostOpen, await charter.QueryAsync(db => db.Outbox.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Claim_IsAnsweredAlike_WhetherTheOrganisationIsHereOrNot(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var person = await charter.SaveAsync(AnAccount.With("robin@calder.test"));
        charter.As(FakeUser.Person(person.Id));

        var here = await charter.SendAsync(new ClaimEmployerCommand("GB-COH", "1234567", "I am the new head of people"));
        var twice = await charter.SendAsync(new ClaimEmployerCommand("GB-COH", "1234567", "Me again"));
        var nowhere = await charter.SendAsync(new ClaimEmployerCommand("GB-COH", "7654321", "I am the new head of people"));
        var own = await charter.As(made.AsOwner).SendAsync(new ClaimEmployerCommand("GB-COH", "1234567", "I am in it"));

        Assert.All([here, twice, nowhere, own], answer => Assert.Null(answer.Failure));
        Assert.Equal("I am the new head of people", (await charter.QueryAsync(db => db.EmployerClaims.SingleAsync())).Message);
        var mail = await charter.QueryAsync(db => db.Outbox.SingleAsync());
        Assert.Equal("olive.owner@calder.test", mail.To);
        Assert.DoesNotContain("robin", mail.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EveryDatabase]
    public async Task Claim_LetInByAnOwner_MakesAMember_AndTellsThem(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var (made, person, request) = await ClaimedAsync(charter);

        var byContributor = await charter.As(made.AsContributor).SendAsync(new AnswerClaimCommand(made.Employer.Id, request.Id, request.Version, LetIn: true, MembershipRole.Owner));
        var withoutRole = await charter.As(made.AsOwner).SendAsync(new AnswerClaimCommand(made.Employer.Id, request.Id, request.Version, LetIn: true, Given: null));
        var letIn = await charter.SendAsync(new AnswerClaimCommand(made.Employer.Id, request.Id, request.Version, LetIn: true, MembershipRole.Contributor));
        var again = await charter.SendAsync(new AnswerClaimCommand(made.Employer.Id, request.Id, request.Version, LetIn: false, Given: null));

        Assert.IsType<Failure.Conflict>(byContributor.Failure);
        Assert.IsType<Failure.Invalid>(withoutRole.Failure);
        Assert.Null(letIn.Failure);
        Assert.IsType<Failure.Conflict>(again.Failure);
        Assert.Equal([MembershipRole.Contributor], await RolesAsync(charter, made, person));
        Assert.Equal(("robin@calder.test", "You are in the team of Calder Vale Foods Limited"), await HeadOfAsync(charter));
    }

    [Theory, EveryDatabase]
    public async Task Claim_Refused_NamesNobody_AndMayBeMadeAgain(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var (made, person, request) = await ClaimedAsync(charter);

        await charter.As(made.AsOwner).SendAsync(new AnswerClaimCommand(made.Employer.Id, request.Id, request.Version, LetIn: false, Given: null));
        var mail = await NewestMailAsync(charter);
        await charter.As(FakeUser.Person(person.Id)).SendAsync(new ClaimEmployerCommand("GB-COH", "01234567", "Ask Con, he knows me"));

        Assert.Equal("robin@calder.test", mail.To);
        Assert.DoesNotContain("Calder", mail.Subject + mail.Body.Replace("calder.test", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("Ask Con, he knows me", Assert.Single((await charter.As(made.AsOwner).SendAsync(new GetTeamQuery(made.Employer.Id))).Value.Requests).Message);
    }

    [Theory, EveryDatabase]
    public async Task Claim_ThatNoOwnerAnswers_IsForAnAdministrator_AfterAWeek(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var (made, person, request) = await ClaimedAsync(charter);
        var admin = await charter.SaveAsync(AnAccount.With("admin@authority.test"));
        charter.As(FakeUser.Staff(StaffRole.Administrator, schemeId: null, admin.Id));
        var decide = new DecideClaimCommand(request.Id, request.Version, LetIn: true, "Rang the switchboard", FakeStepUp.RightProof);

        Assert.Empty((await charter.SendAsync(new ListClaimsQuery())).Value.Items);
        Assert.IsType<Failure.NotFound>((await charter.SendAsync(new GetClaimQuery(request.Id))).Failure);
        Assert.Contains("7 days", Assert.IsType<Failure.Conflict>((await charter.SendAsync(decide)).Failure).Message, StringComparison.Ordinal);
        charter.Clock.Advance(TimeSpan.FromDays(EmployerClaim.DaysForOwners));

        Assert.Equal("Calder Vale Foods Limited", Assert.Single((await charter.SendAsync(new ListClaimsQuery())).Value.Items).Employer);
        Assert.Equal(["Olive Owner"], (await charter.SendAsync(new GetClaimQuery(request.Id))).Value.Owners.Select(o => o.Name));
        Assert.IsType<Failure.Invalid>((await charter.SendAsync(decide with { Proof = "000000" })).Failure);
        Assert.IsType<Failure.Invalid>((await charter.SendAsync(decide with { Reasons = " " })).Failure);
        Assert.Null((await charter.SendAsync(decide)).Failure);
        Assert.Equal([MembershipRole.Owner], await RolesAsync(charter, made, person));
        Assert.Equal(
            ["olive.owner@calder.test", "robin@calder.test"],
            await charter.QueryAsync(db => db.Outbox.Where(m => m.CreatedAt == charter.Clock.GetUtcNow()).Select(m => m.To).Order().ToListAsync()));
        Assert.Single((await charter.SendAsync(new ListClaimsQuery(Decided: true))).Value.Items);
    }

    [Theory, EveryDatabase]
    public async Task Claim_RefusedByAnOwner_CanBeTakenToTheAdministratorsAtOnce_AndIsOutOfTheOwnersHands(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var (made, person, refused) = await RefusedAsync(charter);
        var admin = await AdministratorAsync(charter);
        var asking = new AskStaffAboutClaimCommand(refused.Id, refused.Version, "Ring the head office and ask for me");

        var byOther = await charter.As(made.AsOwner).SendAsync(asking);
        var empty = await charter.As(FakeUser.Person(person.Id)).SendAsync(asking with { Message = " " });
        var asked = await charter.SendAsync(asking);
        var toAdministrators = await NewestMailAsync(charter);
        var listed = Assert.Single((await charter.SendAsync(new ListOwnClaimsQuery())).Value.Claims);
        var team = (await charter.As(made.AsOwner).SendAsync(new GetTeamQuery(made.Employer.Id))).Value;
        var refusedAgain = await charter.SendAsync(new AnswerClaimCommand(made.Employer.Id, refused.Id, await VersionAsync(charter), LetIn: false, Given: null));

        Assert.IsType<Failure.NotFound>(byOther.Failure);
        Assert.IsType<Failure.Invalid>(empty.Failure);
        Assert.Null(asked.Failure);
        Assert.Equal(charter.Clock.GetUtcNow(), listed.AskedStaffAt);
        Assert.Empty(team.Requests);
        Assert.Contains("administrators decide", Assert.IsType<Failure.Conflict>(refusedAgain.Failure).Message, StringComparison.Ordinal);
        Assert.Equal("admin@authority.test", toAdministrators.To);
        Assert.DoesNotContain("Calder", toAdministrators.Subject + toAdministrators.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("head office", toAdministrators.Body, StringComparison.Ordinal);

        charter.As(admin).Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(ClaimState.BeforeStaff, Assert.Single((await charter.SendAsync(new ListClaimsQuery())).Value.Items).State);
        Assert.Equal("Olive Owner", (await charter.SendAsync(new GetClaimQuery(refused.Id))).Value.Refusal!.By);
        var decide = new DecideClaimCommand(refused.Id, await VersionAsync(charter), LetIn: true, "Rang the head office", FakeStepUp.RightProof);
        Assert.Null((await charter.SendAsync(decide)).Failure);
        Assert.Equal([MembershipRole.Owner], await RolesAsync(charter, made, person));
        var told = await charter.QueryAsync(db => db.Outbox.Where(m => m.CreatedAt == charter.Clock.GetUtcNow()).OrderBy(m => m.To).ToListAsync());
        Assert.Equal(["olive.owner@calder.test", "robin@calder.test"], told.Select(m => m.To));
        Assert.Contains("took an owner's refusal to us", told[0].Body, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Claim_IsTakenToTheAdministratorsOnce_EvenWhenItIsMadeAgain(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var (made, person, refused) = await RefusedAsync(charter);
        var admin = await AdministratorAsync(charter);
        var asking = new AskStaffAboutClaimCommand(refused.Id, refused.Version, "Ring the head office");
        Assert.Null((await charter.As(FakeUser.Person(person.Id)).SendAsync(asking)).Failure);
        var twice = await charter.SendAsync(asking with { Version = await VersionAsync(charter) });
        await charter.SendAsync(new ClaimEmployerCommand("GB-COH", "01234567", "Me again"));
        Assert.Equal(ClaimState.BeforeStaff, await StateAsync(charter));

        charter.Clock.Advance(TimeSpan.FromMinutes(1));
        var decide = new DecideClaimCommand(refused.Id, await VersionAsync(charter), LetIn: false, "Nobody knows them", FakeStepUp.RightProof);
        Assert.Null((await charter.As(admin).SendAsync(decide)).Failure);
        var refusal = await charter.QueryAsync(db => db.Outbox.OrderByDescending(m => m.Id).FirstAsync(m => m.To == "robin@calder.test"));
        charter.As(FakeUser.Person(person.Id)).Clock.Advance(TimeSpan.FromMinutes(1));
        await charter.SendAsync(new ClaimEmployerCommand("GB-COH", "01234567", "Con knows me"));
        Assert.Null((await charter.As(made.AsOwner).SendAsync(new AnswerClaimCommand(made.Employer.Id, refused.Id, await VersionAsync(charter), LetIn: false, Given: null))).Failure);
        var again = await charter.As(FakeUser.Person(person.Id)).SendAsync(asking with { Version = await VersionAsync(charter) });

        Assert.Contains("only once", Assert.IsType<Failure.Conflict>(twice.Failure).Message, StringComparison.Ordinal);
        Assert.Contains("administrators have not let you in", refusal.Body, StringComparison.Ordinal);
        Assert.Contains("only once", Assert.IsType<Failure.Conflict>(again.Failure).Message, StringComparison.Ordinal);
        Assert.Empty((await charter.SendAsync(new ListOwnClaimsQuery())).Value.Claims);
        Assert.DoesNotContain("/employer/join/claim/", (await charter.QueryAsync(db => db.Outbox.OrderByDescending(m => m.Id).FirstAsync(m => m.To == "robin@calder.test"))).Body, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Claim_TakenToTheAdministrators_CountsAsOneThatWaits(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var (made, person, refused) = await RefusedAsync(charter);
        for (var n = 0; n < EmployerClaim.MostOpen; n++)
        {
            var employer = Employer.Join(EmployerNumber.Allot(), new EmployerProfile($"Number {n} Limited", ["10710"], "C", 42), made.Owner.Id, charter.Clock.GetUtcNow());
            await charter.SaveAsync(employer, EmployerClaim.Make(employer.Id, person.Id, "Me", charter.Clock.GetUtcNow()));
        }

        var asked = await charter.As(FakeUser.Person(person.Id)).SendAsync(new AskStaffAboutClaimCommand(refused.Id, refused.Version, "Ring the head office"));

        Assert.Contains("Wait for one of them first", Assert.IsType<Failure.Conflict>(asked.Failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_IsNotDecidedByAnAdministrator_WhoIsInTheTeam_OrMadeIt()
    {
        await using var charter = await TestCharter.StartAsync();
        var (made, person, request) = await ClaimedAsync(charter);
        charter.Clock.Advance(TimeSpan.FromDays(8));
        var decide = new DecideClaimCommand(request.Id, request.Version, LetIn: true, "I know", FakeStepUp.RightProof);

        foreach (var id in new[] { made.Contributor.Id, person.Id })
        {
            Assert.IsType<Failure.Conflict>((await charter.As(FakeUser.Staff(StaffRole.Administrator, schemeId: null, id)).SendAsync(decide)).Failure);
        }
        Assert.Empty(await RolesAsync(charter, made, person));
    }

    private static async Task<(AnEmployersCase Made, CharterUser Person, TeamRequest Request)> ClaimedAsync(TestCharter charter)
    {
        var made = await AnEmployersCase.InAsync(charter);
        var person = await charter.SaveAsync(AnAccount.With("robin@calder.test"));
        await charter.As(FakeUser.Person(person.Id)).SendAsync(new ClaimEmployerCommand("GB-COH", "01234567", "I am the new head of people"));
        charter.Clock.Advance(TimeSpan.FromMinutes(1));
        return (made, person, Assert.Single((await charter.As(made.AsOwner).SendAsync(new GetTeamQuery(made.Employer.Id))).Value.Requests));
    }

    /// <summary>An owner has refused, and the person looks at it.</summary>
    private static async Task<(AnEmployersCase Made, CharterUser Person, OwnClaim Refused)> RefusedAsync(TestCharter charter)
    {
        var (made, person, request) = await ClaimedAsync(charter);
        Assert.Null((await charter.SendAsync(new AnswerClaimCommand(made.Employer.Id, request.Id, request.Version, LetIn: false, Given: null))).Failure);
        charter.As(FakeUser.Person(person.Id)).Clock.Advance(TimeSpan.FromMinutes(1));
        return (made, person, Assert.Single((await charter.SendAsync(new ListOwnClaimsQuery())).Value.Claims));
    }

    private static async Task<FakeUser> AdministratorAsync(TestCharter charter)
    {
        var admin = await charter.SaveAsync(AnAccount.With("admin@authority.test"));
        await charter.SaveAsync(Grant.FromConsole(admin.Id, StaffRole.Administrator, schemeId: null, seat: null, charter.Clock.GetUtcNow()));
        return FakeUser.Staff(StaffRole.Administrator, schemeId: null, admin.Id);
    }

    private static Task<Guid> VersionAsync(TestCharter charter) => charter.QueryAsync(db => db.EmployerClaims.Select(c => c.Version).SingleAsync());

    private static Task<ClaimState> StateAsync(TestCharter charter) => charter.QueryAsync(db => db.EmployerClaims.Select(c => c.State).SingleAsync());

    private static Task<List<MembershipRole>> RolesAsync(TestCharter charter, AnEmployersCase made, CharterUser person) =>
        charter.QueryAsync(db => db.Employers.Where(e => e.Id == made.Employer.Id).SelectMany(e => e.Members).Where(m => m.UserId == person.Id).Select(m => m.Role).ToListAsync());

    private static Task<Domain.Correspondence.OutboxMessage> NewestMailAsync(TestCharter charter) =>
        charter.QueryAsync(db => db.Outbox.OrderByDescending(m => m.Id).FirstAsync());

    private static async Task<(string To, string Subject)> HeadOfAsync(TestCharter charter)
    {
        var mail = await NewestMailAsync(charter);
        return (mail.To, mail.Subject);
    }

    private static string TokenIn(Domain.Correspondence.OutboxMessage mail) => Uri.UnescapeDataString(mail.Body.Split("token=")[1].Trim());
}
