using CharterTracker.Domain.Applications;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Cases;

public class ConflictTests
{
    [Theory, EveryDatabase]
    public async Task Declare_WhenTheNewestSaysConflict_EndsAccess_AndALaterClearingRestoresIt(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind);

        await staffCase.DeclareAsync(staffCase.Lead, hasConflict: true);
        await staffCase.NotFoundAsync(staffCase.Lead, new AcceptApplicationCommand(staffCase.Id, await staffCase.VersionAsync()));
        await staffCase.DeclareAsync(staffCase.Lead);
        await staffCase.DoneAsync(staffCase.Lead, new AcceptApplicationCommand(staffCase.Id, await staffCase.VersionAsync()));
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
        var command = new DeclareConflictCommand(staffCase.Id, HasConflict: false, Nature: null);

        await staffCase.NotFoundAsync(FakeUser.Staff(Domain.Schemes.StaffRole.Assessor, Guid.NewGuid()), command);
        await staffCase.NotFoundAsync(FakeUser.Staff(Domain.Schemes.StaffRole.Assessor, schemeId: null, staffCase.Owner.Id), command);
    }

    [Fact]
    public async Task Declare_WithNothingSaid_AsksForIt()
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(DatabaseKind.Sqlite);

        var unsaid = await staffCase.SendAsync(staffCase.Lead, new DeclareConflictCommand(staffCase.Id, HasConflict: null, Nature: null));
        var unexplained = await staffCase.SendAsync(staffCase.Lead, new DeclareConflictCommand(staffCase.Id, HasConflict: true, Nature: " "));

        Assert.Equal("HasConflict", Assert.Single(Assert.IsType<Failure.Invalid>(unsaid.Failure).Errors).Field);
        Assert.Equal("Nature", Assert.Single(Assert.IsType<Failure.Invalid>(unexplained.Failure).Errors).Field);
    }
}
