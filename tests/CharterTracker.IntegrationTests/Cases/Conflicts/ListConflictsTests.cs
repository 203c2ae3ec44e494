using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;

namespace CharterTracker.IntegrationTests.Cases;

public class ListConflictsTests
{
    [Theory, EveryDatabase]
    public async Task List_HoldsTheStandingConflictsThatAnAdministratorLifts_OfTheirSchemes(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind);
        await staffCase.GrantAsync(staffCase.Lead);
        await staffCase.DeclareAsync(staffCase.Lead, hasConflict: true);
        await staffCase.DeclareAsync(staffCase.Assessor, hasConflict: true);

        var listed = Assert.Single((await staffCase.Charter.As(staffCase.Administrator).SendAsync(new ListConflictsQuery())).Value.Items);
        var shown = await staffCase.Charter.SendAsync(new GetConflictQuery(listed.Id));

        Assert.Equal(("lead@mersey.test", "Calder Vale Foods Limited", "MFW-1", "My brother works there"),
            (listed.Name, listed.Employer, listed.Reference, listed.Nature));
        Assert.Equal(listed, shown.Value);
        var elsewhere = FakeUser.Staff(StaffRole.Administrator, Guid.NewGuid());
        Assert.Empty((await staffCase.Charter.As(elsewhere).SendAsync(new ListConflictsQuery())).Value.Items);
        Assert.IsType<Failure.NotFound>((await staffCase.Charter.SendAsync(new GetConflictQuery(listed.Id))).Failure);
        await staffCase.LiftAsync(staffCase.Administrator, staffCase.Lead);
        Assert.Empty((await staffCase.Charter.SendAsync(new ListConflictsQuery())).Value.Items);
    }
}
