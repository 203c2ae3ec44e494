using CharterTracker.Domain;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Cases;

/// <summary>A union in dispute with the employer: its people stay off the employer's cases.</summary>
public class MarkDisputeTests
{
    [Theory, EveryDatabase]
    public async Task Mark_ClosesTheCaseToThoseWhoWorkForTheUnion_UntilItIsOver_AndKeepsBothReasons(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind);
        await WorksForTheUnionAsync(staffCase, staffCase.Assessor);

        await staffCase.DoneAsync(staffCase.Lead, new MarkDisputeCommand(staffCase.Id, staffCase.UnionId, " A ballot was called "));

        Assert.IsType<Failure.NotFound>((await CaseAsync(staffCase, staffCase.Assessor)).Failure);
        Assert.Null((await CaseAsync(staffCase, staffCase.OtherAssessor)).Failure);
        var open = Assert.Single((await PageAsync(staffCase)).Unions).Open!;
        Assert.Equal("A ballot was called", open.Reason);
        await staffCase.DoneAsync(staffCase.Lead, new EndDisputeCommand(staffCase.Id, open.Id, "They agreed"));
        Assert.Null((await CaseAsync(staffCase, staffCase.Assessor)).Failure);
        var union = Assert.Single((await PageAsync(staffCase)).Unions);
        Assert.Equal((null, "A ballot was called", "They agreed"), (union.Open, union.Past[0].Reason, union.Past[0].EndReason));
        Assert.Equal(
            ["EndDisputeCommand", "MarkDisputeCommand"],
            await staffCase.Charter.QueryAsync(db => db.AuditEvents
                .Where(e => e.SubjectId == staffCase.Id && e.ActorId == staffCase.Lead.Id && e.Action.EndsWith("DisputeCommand")).Select(e => e.Action).OrderBy(a => a).ToListAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Mark_ByALeadOfThatUnion_ClosesTheCaseToThemToo(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind);
        await WorksForTheUnionAsync(staffCase, staffCase.Lead);

        await staffCase.DoneAsync(staffCase.Lead, new MarkDisputeCommand(staffCase.Id, staffCase.UnionId, "A ballot was called"));

        var dispute = await staffCase.Charter.QueryAsync(db => db.UnionDisputes.SingleAsync());
        await staffCase.NotFoundAsync(staffCase.Lead, new EndDisputeCommand(staffCase.Id, dispute.Id, "They agreed"));
    }

    [Theory, EveryDatabase]
    public async Task Mark_TwiceOrWithoutAReason_OrByOthers_IsRefused(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind);
        var mark = new MarkDisputeCommand(staffCase.Id, staffCase.UnionId, "A ballot was called");

        Assert.IsType<Failure.Invalid>((await staffCase.SendAsync(staffCase.Lead, mark with { Reason = " " })).Failure);
        Assert.IsType<Failure.Forbidden>((await staffCase.SendAsync(staffCase.Assessor, mark)).Failure);
        Assert.IsType<Failure.Forbidden>((await staffCase.SendAsync(FakeUser.Person(staffCase.Owner.Id), mark)).Failure);
        await staffCase.NotFoundAsync(staffCase.Lead, mark with { UnionId = Guid.NewGuid() });
        await staffCase.DoneAsync(staffCase.Lead, mark);
        Assert.Contains("already", await staffCase.RefusedAsync(staffCase.Lead, mark), StringComparison.Ordinal);
        var end = new EndDisputeCommand(staffCase.Id, (await staffCase.Charter.QueryAsync(db => db.UnionDisputes.SingleAsync())).Id, "They agreed");
        Assert.IsType<Failure.Invalid>((await staffCase.SendAsync(staffCase.Lead, end with { Reason = "" })).Failure);
        await staffCase.NotFoundAsync(staffCase.Lead, end with { DisputeId = Guid.NewGuid() });
        await staffCase.DoneAsync(staffCase.Lead, end);
        Assert.Contains("already", await staffCase.RefusedAsync(staffCase.Lead, end), StringComparison.Ordinal);
        await staffCase.DoneAsync(staffCase.Lead, mark);
    }

    [Theory, EveryDatabase]
    public async Task Mark_LocksWhatTheEmployerSaysOfTheUnion_AndNotTheApplication(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind);
        var (application, recognition) = (await staffCase.VersionAsync(), await RecognitionVersionAsync(staffCase));

        await staffCase.DoneAsync(staffCase.Lead, new MarkDisputeCommand(staffCase.Id, staffCase.UnionId, "A ballot was called"));

        Assert.Equal(application, await staffCase.VersionAsync());
        Assert.NotEqual(recognition, await RecognitionVersionAsync(staffCase));
    }

    [Theory, EveryDatabase]
    public async Task End_OfADisputeThatWasMarkedTwice_EndsBoth(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(kind);
        var lead = new Actor(staffCase.Lead.Id!.Value, [ActorRole.LeadAssessor]);
        var marked = new[] { "A ballot was called", "They are on strike" }
            .Select(reason => UnionDispute.Mark(staffCase.Recognition, isMarkedAlready: false, reason, lead, staffCase.Charter.Clock.GetUtcNow()))
            .ToArray();
        await staffCase.Charter.SaveAsync([.. marked]);
        await WorksForTheUnionAsync(staffCase, staffCase.Assessor);

        await staffCase.DoneAsync(staffCase.Lead, new EndDisputeCommand(staffCase.Id, marked[0].Id, "They agreed"));

        Assert.All(await staffCase.Charter.QueryAsync(db => db.UnionDisputes.ToListAsync()), d => Assert.Equal("They agreed", d.EndReason));
        Assert.Null((await CaseAsync(staffCase, staffCase.Assessor)).Failure);
    }

    private static Task<Guid> RecognitionVersionAsync(AStaffCase staffCase) => staffCase.Charter.QueryAsync(db => db.Recognitions.Select(r => r.Version).SingleAsync());

    private static Task<int> WorksForTheUnionAsync(AStaffCase staffCase, FakeUser who) =>
        staffCase.Charter.QueryAsync(db => db.Users.Where(u => u.Id == who.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.WorksForUnionId, staffCase.UnionId)));

    private static Task<Result<CaseOverview>> CaseAsync(AStaffCase staffCase, FakeUser who) => staffCase.Charter.As(who).SendAsync(new GetCaseQuery(staffCase.Id));

    private static async Task<DisputesOfCase> PageAsync(AStaffCase staffCase) => (await staffCase.Charter.As(staffCase.Lead).SendAsync(new GetDisputesQuery(staffCase.Id))).Value;
}
