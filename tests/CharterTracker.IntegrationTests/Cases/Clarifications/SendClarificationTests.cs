using CharterTracker.Domain.Applications;
using CharterTracker.Features.Cases;
using CharterTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Cases;

public class SendClarificationTests
{
    [Theory, EveryDatabase]
    public async Task SendClarification_ReopensOnlyWhatItNames_AndVoidsAProposal(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());

        await staffCase.DoneAsync(staffCase.Lead, new SendClarificationCommand(staffCase.Id, await staffCase.VersionAsync(), "Which rate?", ["F1"], new DateOnly(2026, 12, 8)));

        var application = await staffCase.ApplicationAsync();
        Assert.Equal(ApplicationStatus.Clarification, application.Status);
        Assert.Equal(["F1"], application.Named);
        Assert.Equal(new DateTimeOffset(2026, 12, 9, 0, 0, 0, TimeSpan.Zero), application.ClarificationDueAt);
        Assert.Equal(0, await staffCase.Charter.QueryAsync(db => db.Decisions.CountAsync()));
    }
}
