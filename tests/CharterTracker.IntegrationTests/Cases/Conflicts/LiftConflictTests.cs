using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;

namespace CharterTracker.IntegrationTests.Cases;

public class LiftConflictTests
{
    [Theory, EveryDatabase]
    public async Task Lift_ByALead_OpensTheCaseOnceThePersonDeclaresAnew_AndStaysOnTheCase(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind);
        await staffCase.DeclareAsync(staffCase.Assessor, hasConflict: true);

        Assert.Null((await staffCase.LiftAsync(staffCase.Lead, staffCase.Assessor)).Failure);

        await staffCase.AllocateAsync(staffCase.Assessor);
        var undeclared = await staffCase.SendAsync(staffCase.Assessor, await staffCase.CompletionOfAsync(staffCase.Assessor));
        Assert.IsType<Failure.NotDeclared>(undeclared.Failure);
        Assert.True((await staffCase.DeclareAsync(staffCase.Assessor)).Value);
        Assert.IsType<Failure.Conflict>(
            (await staffCase.SendAsync(staffCase.Assessor, await staffCase.CompletionOfAsync(staffCase.Assessor))).Failure);
        var history = (await staffCase.Charter.As(staffCase.Lead).SendAsync(new GetDeclarationsQuery(staffCase.Id))).Value.Declarations
            .Where(d => d.UserId == staffCase.Assessor.Id).ToList();
        Assert.Equal([false, true, false], history.Select(d => d.HasConflict));
        Assert.Equal(("My brother works there", "The brother has left", "lead@mersey.test"),
            (history[1].Nature, history[1].Lift!.Reason, history[1].Lift!.By));
    }

    [Theory, EveryDatabase]
    public async Task Lift_OfALeadsConflict_TakesAnAdministrator(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind);
        var otherLead = await staffCase.AnotherLeadAsync();
        await staffCase.GrantAsync(staffCase.Lead);
        await staffCase.DeclareAsync(staffCase.Lead, hasConflict: true);

        var byLead = await staffCase.LiftAsync(otherLead, staffCase.Lead);
        var bySelf = await staffCase.LiftAsync(staffCase.Lead, staffCase.Lead);
        var byAdministrator = await staffCase.LiftAsync(staffCase.Administrator, staffCase.Lead);

        Assert.Equal("Only an administrator can lift this conflict", Assert.IsType<Failure.Conflict>(byLead.Failure).Message);
        Assert.Equal("Nobody can lift a conflict of interest that they declared themselves", Assert.IsType<Failure.Conflict>(bySelf.Failure)
            .Message);
        Assert.Null(byAdministrator.Failure);
        Assert.True((await staffCase.DeclareAsync(staffCase.Lead)).Value);
    }

    [Theory, EveryDatabase]
    public async Task Lift_ByOthers_OrWithoutAReason_IsRefused(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind);
        await staffCase.DeclareAsync(staffCase.Assessor, hasConflict: true);
        var otherLead = await staffCase.AnotherLeadAsync();
        await staffCase.DeclareAsync(otherLead, hasConflict: true);

        Assert.IsType<Failure.Forbidden>((await staffCase.LiftAsync(staffCase.OtherAssessor, staffCase.Assessor)).Failure);
        Assert.IsType<Failure.Conflict>((await staffCase.LiftAsync(staffCase.Administrator, staffCase.Assessor)).Failure);
        Assert.IsType<Failure.Conflict>((await staffCase.LiftAsync(otherLead, staffCase.Assessor)).Failure);
        Assert.IsType<Failure.NotFound>(
            (await staffCase.LiftAsync(FakeUser.Staff(StaffRole.LeadAssessor, Guid.NewGuid()), staffCase.Assessor)).Failure);
        var blank = await staffCase.SendAsync(staffCase.Lead, new LiftConflictCommand(staffCase.Id, Guid.NewGuid(), " "));
        Assert.Equal("Reason", Assert.Single(Assert.IsType<Failure.Invalid>(blank.Failure).Errors).Field);
        await staffCase.NotFoundAsync(staffCase.Lead, new LiftConflictCommand(staffCase.Id, Guid.NewGuid(), "He has left"));
        Assert.Null((await staffCase.LiftAsync(staffCase.Lead, staffCase.Assessor)).Failure);
    }
}
