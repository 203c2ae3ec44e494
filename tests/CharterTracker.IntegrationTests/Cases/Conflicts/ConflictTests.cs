using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Cases;

public class ConflictTests
{
    [Theory, EveryDatabase]
    public async Task Declare_AConflict_EndsAccess_AndCannotBeTakenBack(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind);

        Assert.False((await staffCase.DeclareAsync(staffCase.Lead, hasConflict: true)).Value);
        var refused = (await staffCase.DeclareAsync(staffCase.Lead)).Failure;

        Assert.Equal(
            "You declared a conflict of interest in this case. Only somebody else can lift it", Assert.IsType<Failure.Conflict>(refused)
                .Message);
        await staffCase.NotFoundAsync(staffCase.Lead, new AcceptApplicationCommand(staffCase.Id, await staffCase.VersionAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Declare_WhenTheAssessorHasTheCase_GivesItUp(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind);

        await staffCase.DeclareAsync(staffCase.Assessor, hasConflict: true);

        Assert.NotNull((await staffCase.AssessmentOfAsync(staffCase.Assessor)).RemovedAt);
        Assert.Equal(ApplicationStatus.InAssessment, await staffCase.StatusAsync());
        await staffCase.DeclareAsync(staffCase.OtherAssessor, hasConflict: true);
        Assert.Equal(ApplicationStatus.Accepted, await staffCase.StatusAsync());
    }

    [Theory, EveryDatabase]
    public async Task Declare_ByAnAssessor_AfterTheCaseWasSettled_ReopensIt_AndKeepsWhatDoesNotCount(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());

        await staffCase.DeclareAsync(staffCase.Assessor, hasConflict: true);

        Assert.Equal(ApplicationStatus.InAssessment, await staffCase.StatusAsync());
        Assert.Equal(3, (await staffCase.AssessmentOfAsync(staffCase.Assessor)).Ratings.Count);
        var moderation = await staffCase.Charter.QueryAsync(db => db.Moderations.SingleAsync());
        Assert.Equal((false, 3), (moderation.Counts, moderation.Positions.Count));
        Assert.Empty(await staffCase.Charter.QueryAsync(db => db.Decisions.ToListAsync()));
        var another = await staffCase.AnotherAssessorAsync();
        await staffCase.AllocateAsync(another);
        await staffCase.AssessAsync(another, Rating.Met);
        Assert.Equal(ApplicationStatus.Moderation, await staffCase.StatusAsync());
        await staffCase.DoneAsync(staffCase.Lead, await staffCase.SettlementAsync());
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());
    }

    [Theory, EveryDatabase]
    public async Task Declare_ByTheLeadWhoSettled_SendsTheCaseBackToModeration(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);

        await staffCase.DeclareAsync(staffCase.Lead, hasConflict: true);

        Assert.Equal(ApplicationStatus.Moderation, await staffCase.StatusAsync());
        Assert.False((await staffCase.Charter.QueryAsync(db => db.Moderations.SingleAsync())).Counts);
        Assert.Null((await staffCase.AssessmentOfAsync(staffCase.Assessor)).RemovedAt);
    }

    [Theory, EveryDatabase]
    public async Task Declare_ByTheOnlyAssessor_AfterTheCaseWasHandedIn_LeavesItAccepted(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind, "one");
        await staffCase.AssessAsync(staffCase.Assessor, Rating.Met);
        Assert.Equal(ApplicationStatus.ReadyForDecision, await staffCase.StatusAsync());

        await staffCase.DeclareAsync(staffCase.Assessor, hasConflict: true);

        Assert.Equal(ApplicationStatus.Accepted, await staffCase.StatusAsync());
        await staffCase.AllocateAsync(staffCase.OtherAssessor);
        await staffCase.AssessAsync(staffCase.OtherAssessor, Rating.Met);
        Assert.Equal(ApplicationStatus.ReadyForDecision, await staffCase.StatusAsync());
    }

    [Theory, EveryDatabase]
    public async Task Declare_OnADecidedCase_ChangesNothing_AndMarksItForTheLead(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.SignatureAsync());
        await staffCase.DoneAsync(staffCase.AuthorityMember, await staffCase.SignatureAsync());

        await staffCase.DeclareAsync(staffCase.Assessor, hasConflict: true);

        Assert.Equal(ApplicationStatus.Decided, await staffCase.StatusAsync());
        Assert.Null((await staffCase.AssessmentOfAsync(staffCase.Assessor)).RemovedAt);
        var shown = (await staffCase.Charter.As(staffCase.Lead).SendAsync(new GetDeclarationsQuery(staffCase.Id))).Value.Declarations;
        Assert.Equal([staffCase.Assessor.Id], shown.Where(d => d.CameLater).Select(d => (Guid?)d.UserId));
    }

    [Theory, EveryDatabase]
    public async Task Declare_AUnionInDispute_ClosesTheCase_ThoughTheRecordNamesAnother(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind);
        var other = await staffCase.Charter.SaveAsync(Union.List("Weavers' Union"));
        await staffCase.Charter.QueryAsync(db => db.Users.Where(u => u.Id == staffCase.Assessor.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.WorksForUnionId, other.Id)));
        await staffCase.DoneAsync(staffCase.Lead, new MarkDisputeCommand(staffCase.Id, staffCase.UnionId, "A ballot was called"));
        staffCase.Charter.Clock.Advance(TimeSpan.FromMinutes(1));

        var declared = await staffCase.SendAsync(
            staffCase.Assessor,
            new DeclareConflictCommand(staffCase.Id, HasConflict: false, Nature: null, new DeclaredUnion(staffCase.UnionId)));

        Assert.False(declared.Value);
        Assert.NotNull((await staffCase.AssessmentOfAsync(staffCase.Assessor)).RemovedAt);
        await staffCase.NotFoundAsync(staffCase.Assessor, await staffCase.CompletionOfAsync(staffCase.Assessor));
        Assert.Equal(other.Id, await UnionOfAsync(staffCase, staffCase.Assessor));
    }

    [Theory, EveryDatabase]
    public async Task Declare_AUnion_WhereTheRecordNamesNone_RecordsIt_AndNoneTakesNothingAway(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind);
        var command = new DeclareConflictCommand(staffCase.Id, HasConflict: false, Nature: null, new DeclaredUnion(staffCase.UnionId));

        Assert.True((await staffCase.SendAsync(staffCase.Assessor, command)).Value);
        Assert.Equal(staffCase.UnionId, await UnionOfAsync(staffCase, staffCase.Assessor));
        await staffCase.DeclareAsync(staffCase.Assessor);
        Assert.Equal(staffCase.UnionId, await UnionOfAsync(staffCase, staffCase.Assessor));
        var unknown = await staffCase.SendAsync(staffCase.Assessor, command with { Union = new DeclaredUnion(Guid.NewGuid()) });
        Assert.Equal("Union", Assert.Single(Assert.IsType<Failure.Invalid>(unknown.Failure).Errors).Field);
    }

    [Theory, EveryDatabase]
    public async Task Read_ACaseOfAnEmployerThatIsTheReadersUnion_IsNotFound(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind);
        await staffCase.Charter.QueryAsync(db => db.Users.Where(u => u.Id == staffCase.Lead.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.WorksForUnionId, staffCase.UnionId)));
        Assert.Null((await staffCase.Charter.As(staffCase.Lead).SendAsync(new GetIntakeQuery(staffCase.Id))).Failure);

        await staffCase.ChangeAsync<Union>(u => u.IsEmployer(staffCase.Employer.Id));

        Assert.IsType<Failure.NotFound>((await staffCase.Charter.As(staffCase.Lead).SendAsync(new GetIntakeQuery(staffCase.Id))).Failure);
        Assert.IsType<Failure.NotFound>((await staffCase.Charter.SendAsync(new GetDeclarationQuery(staffCase.Id))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Declare_ByAMemberWhoSigned_VoidsTheSignature(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.SignatureAsync());
        var seen = await staffCase.SignatureAsync();

        await staffCase.DeclareAsync(staffCase.UnionMember, hasConflict: true);

        Assert.Contains("changed", await staffCase.RefusedAsync(staffCase.AuthorityMember, seen), StringComparison.OrdinalIgnoreCase);
        await staffCase.DoneAsync(staffCase.AuthorityMember, await staffCase.SignatureAsync());
        Assert.Equal(ApplicationStatus.ReadyForDecision, await staffCase.StatusAsync());
        Assert.Equal([staffCase.AuthorityMember.Id], (await staffCase.Charter.QueryAsync(db => db.Decisions.SingleAsync())).Signatures.Select(s => (Guid?)s.UserId));
    }

    [Theory, EveryDatabase]
    public async Task Act_BeforeDeclaring_AsksForIt(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind);
        await staffCase.Charter.QueryAsync(db => db.ConflictDeclarations.ExecuteDeleteAsync());

        var result = await staffCase.SendAsync(staffCase.Lead, new AcceptApplicationCommand(staffCase.Id, await staffCase.VersionAsync()));

        Assert.Equal(staffCase.Id, Assert.IsType<Failure.NotDeclared>(result.Failure).ApplicationId);
    }

    [Fact]
    public async Task Declare_OnAnEmployerOfTheirOwn_OrOfAnotherScheme_IsNotFound()
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(DatabaseKind.Sqlite);
        var command = new DeclareConflictCommand(staffCase.Id, HasConflict: false, Nature: null, DeclaredUnion.None);

        await staffCase.NotFoundAsync(FakeUser.Staff(Domain.Schemes.StaffRole.Assessor, Guid.NewGuid()), command);
        await staffCase.NotFoundAsync(FakeUser.Staff(Domain.Schemes.StaffRole.Assessor, schemeId: null, staffCase.Owner.Id), command);
    }

    [Fact]
    public async Task Declare_WithNothingSaid_AsksForIt()
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(DatabaseKind.Sqlite);

        var unsaid = await staffCase.SendAsync(
            staffCase.Lead, new DeclareConflictCommand(staffCase.Id, HasConflict: null, Nature: null, DeclaredUnion.None));
        var unexplained = await staffCase.SendAsync(
            staffCase.Lead, new DeclareConflictCommand(staffCase.Id, HasConflict: true, Nature: " ", Union: null));
        var withoutUnion = await staffCase.SendAsync(
            staffCase.Lead, new DeclareConflictCommand(staffCase.Id, HasConflict: false, Nature: null, Union: null));

        Assert.Equal("HasConflict", Assert.Single(Assert.IsType<Failure.Invalid>(unsaid.Failure).Errors).Field);
        Assert.Equal("Nature", Assert.Single(Assert.IsType<Failure.Invalid>(unexplained.Failure).Errors).Field);
        Assert.Equal("Union", Assert.Single(Assert.IsType<Failure.Invalid>(withoutUnion.Failure).Errors).Field);
    }

    private static Task<Guid?> UnionOfAsync(AStaffCase staffCase, FakeUser who) =>
        staffCase.Charter.QueryAsync(db => db.Users.Where(u => u.Id == who.Id).Select(u => u.WorksForUnionId).SingleAsync());
}
