using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Employers;

public class RecordStaffCheckTests
{
    [Theory, EveryDatabase]
    public async Task Record_ByALead_KeepsHowAndWithWhom(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var employer = await AnUnverifiedEmployer.InAsync(system);

        var recorded = await system.As(employer.Lead).SendAsync(Check(employer, await employer.VersionAsync()));

        Assert.Null(recorded.Failure);
        var kept = await system.QueryAsync(db => db.EmployerVerifications.SingleAsync());
        Assert.Equal(
            (VerificationWay.StaffCheck, "Rang the switchboard", "Pat Clerk, payroll", "Olive heads HR"),
            (kept.Way, kept.Evidence, kept.WithWhom, kept.Note));
    }

    [Theory, EveryDatabase]
    public async Task Record_BySomebodyWhoDecidedItsCase_IsRefused(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var employer = await AnUnverifiedEmployer.InAsync(system);
        var application = await system.QueryAsync(db => db.Applications.Select(a => a.Id).SingleAsync());
        await system.SaveAsync(CaseParticipation.Create(application, employer.Made.Lead.Id, CasePart.Decided, system.Clock.GetUtcNow()));

        var refused = await system.As(employer.Lead).SendAsync(Check(employer, await employer.VersionAsync()));

        Assert.Contains("somebody else", Assert.IsType<Failure.Conflict>(refused.Failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_WithNothingFilledIn_SaysSoBesideEachField()
    {
        await using var system = await TestSystem.StartAsync();
        var employer = await AnUnverifiedEmployer.InAsync(system);

        var refused = await system.As(employer.Lead)
            .SendAsync(new RecordStaffCheckCommand(employer.Id, await employer.VersionAsync(), null, "", " "));

        Assert.Equal(["How", "WithWhom", "Note"], Assert.IsType<Failure.Invalid>(refused.Failure).Errors.Select(e => e.Field));
    }

    private static RecordStaffCheckCommand Check(AnUnverifiedEmployer employer, Guid version) =>
        new(employer.Id, version, "Rang the switchboard", "Pat Clerk, payroll", "Olive heads HR");
}
