using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Cases;

public class IntakeAndAllocationTests
{
    [Theory, EveryDatabase]
    public async Task Return_SendsItBack_AndTellsTheEmployerWithoutTheReasons(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind);

        await staffCase.DoneAsync(staffCase.Lead, new ReturnApplicationCommand(staffCase.Id, await staffCase.VersionAsync(), "The pay policy is missing"));

        var application = await staffCase.ApplicationAsync();
        Assert.Equal((ApplicationStatus.Draft, "The pay policy is missing"), (application.Status, application.ReturnReasons));
        var mail = await staffCase.Charter.QueryAsync(db => db.Outbox.SingleAsync());
        Assert.Equal("owner@calder.test", mail.To);
        Assert.DoesNotContain("pay policy", mail.Body, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Accept_WhileAUnionDisagrees_IsRefusedUntilTheLeadClosesIt(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind, confirmed: false);
        await staffCase.ChangeAsync<Attestation>(a => a.RecordAnswer(AttestationAnswer.Disagree, "They stopped meeting us", staffCase.Charter.Clock.GetUtcNow()));
        var attestation = await staffCase.Charter.QueryAsync(db => db.Attestations.SingleAsync());

        Assert.Contains("union disagrees", await staffCase.RefusedAsync(staffCase.Lead, new AcceptApplicationCommand(staffCase.Id, await staffCase.VersionAsync())), StringComparison.Ordinal);
        Assert.Equal(ApplicationStatus.Submitted, await staffCase.StatusAsync());
        await staffCase.DoneAsync(staffCase.Lead, new CloseDisagreementCommand(staffCase.Id, attestation.Id, "Minutes show monthly meetings"));
        await staffCase.DoneAsync(staffCase.Lead, new AcceptApplicationCommand(staffCase.Id, await staffCase.VersionAsync()));
        Assert.Equal(ApplicationStatus.Accepted, await staffCase.StatusAsync());
    }

    [Theory, EveryDatabase]
    public async Task Accept_OfADeclaredLevel_GoesStraightToThePanel(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind, "pledge");

        await staffCase.DoneAsync(staffCase.Lead, new AcceptApplicationCommand(staffCase.Id, await staffCase.VersionAsync()));

        Assert.Equal(ApplicationStatus.ReadyForDecision, await staffCase.StatusAsync());
    }

    [Theory, EveryDatabase]
    public async Task Accept_FromAStalePage_OrByAnAssessor_ChangesNothing(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind);

        await staffCase.RefusedAsync(staffCase.Lead, new AcceptApplicationCommand(staffCase.Id, Guid.NewGuid()));
        var forbidden = await staffCase.SendAsync(staffCase.Assessor, new AcceptApplicationCommand(staffCase.Id, await staffCase.VersionAsync()));

        Assert.IsType<Failure.Forbidden>(forbidden.Failure);
        Assert.Equal(ApplicationStatus.Submitted, await staffCase.StatusAsync());
    }

    [Theory, EveryDatabase]
    public async Task Allocate_TakesOnlyThoseWhoMayAssess_AndOnlyAsManyAsTheLevelTakes(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind, "one");
        await staffCase.DoneAsync(staffCase.Lead, new AcceptApplicationCommand(staffCase.Id, await staffCase.VersionAsync()));
        async Task<AllocateAssessorCommand> To(Guid? id) => new(staffCase.Id, await staffCase.VersionAsync(), id);

        await staffCase.RefusedAsync(staffCase.Lead, await To(staffCase.Owner.Id));
        await staffCase.DeclareAsync(staffCase.OtherAssessor, hasConflict: true);
        await staffCase.RefusedAsync(staffCase.Lead, await To(staffCase.OtherAssessor.Id));
        await staffCase.LiftAsync(staffCase.Lead, staffCase.OtherAssessor);
        await staffCase.DoneAsync(staffCase.Lead, await To(staffCase.Assessor.Id));
        Assert.Equal("This level takes one assessor, and one is allocated", await staffCase.RefusedAsync(staffCase.Lead, await To(staffCase.OtherAssessor.Id)));
        Assert.Equal(1, await staffCase.Charter.QueryAsync(db => db.Assessments.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Allocate_ToSomebodyWhoseUnionIsInDisputeThere_IsRefused(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind);
        await staffCase.DoneAsync(staffCase.Lead, new AcceptApplicationCommand(staffCase.Id, await staffCase.VersionAsync()));
        await staffCase.DoneAsync(staffCase.Lead, new MarkDisputeCommand(staffCase.Id, staffCase.UnionId, "A ballot was called"));
        await staffCase.Charter.QueryAsync(db => db.Users.Where(u => u.Id == staffCase.Assessor.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.WorksForUnionId, staffCase.UnionId)));

        await staffCase.RefusedAsync(staffCase.Lead, new AllocateAssessorCommand(staffCase.Id, await staffCase.VersionAsync(), staffCase.Assessor.Id));
    }

    [Theory, EveryDatabase]
    public async Task UnallocateAndRecuse_KeepTheRatings_AndLeaveTheCaseAcceptedWithNobodyLeft(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind);
        await staffCase.DoneAsync(staffCase.Assessor, await staffCase.RatingOfAsync(staffCase.Assessor, "F1", Domain.Charters.Rating.Met));
        var taken = await staffCase.AssessmentOfAsync(staffCase.Assessor);

        await staffCase.DoneAsync(staffCase.Lead, new UnallocateAssessorCommand(staffCase.Id, await staffCase.VersionAsync(), taken.Id, "On leave"));
        Assert.Equal(ApplicationStatus.InAssessment, await staffCase.StatusAsync());
        await staffCase.DoneAsync(staffCase.OtherAssessor, new RecuseCommand(staffCase.Id, "No time"));
        Assert.Equal(ApplicationStatus.Accepted, await staffCase.StatusAsync());
        Assert.Single((await staffCase.AssessmentOfAsync(staffCase.Assessor)).Ratings);
        await staffCase.NotFoundAsync(staffCase.OtherAssessor, new RecuseCommand(staffCase.Id, "Again"));
    }
}
