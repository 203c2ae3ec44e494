using CharterTracker.Domain.Recognitions;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Attestations;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Recognitions;
using CharterTracker.Features.Unions;
using CharterTracker.IntegrationTests.Recognitions;
using CharterTracker.Testing;
using CharterTracker.Testing.Cases;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Unions;

/// <summary>The directory that platform administrators keep, and what waits for an officer.</summary>
public class UnionDirectoryTests
{
    private const string Successor = "sam@union.test";

    private static readonly FakeUser Administrator = FakeUser.Staff(StaffRole.Administrator, schemeId: null);

    [Theory, EveryDatabase]
    public async Task AUnion_BeginsUnchecked_AndTakesNoOfficer_UntilAnAdministratorHasCheckedIt(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        charter.As(Administrator);
        var union = (await charter.SendAsync(new AddUnionCommand("Harbour Workers' Union"))).Value;

        var again = await charter.SendAsync(new AddUnionCommand("HARBOUR WORKERS' UNION"));
        var early = await charter.SendAsync(await OfficerAsync(charter, union));
        var unticked = await charter.SendAsync(new MarkUnionCheckedCommand(union, await VersionAsync(charter, union), IsOnTheList: false));
        var marked = await charter.SendAsync(new MarkUnionCheckedCommand(union, await VersionAsync(charter, union), IsOnTheList: true));
        var added = await charter.SendAsync(await OfficerAsync(charter, union));

        Assert.IsType<Failure.Invalid>(again.Failure);
        Assert.Contains("Check the union against the Certification Officer's list first", Assert.IsType<Failure.Conflict>(early.Failure).Message, StringComparison.Ordinal);
        Assert.IsType<Failure.Invalid>(unticked.Failure);
        Assert.Null(marked.Failure);
        Assert.Null(added.Failure);
        Assert.Equal(Successor, Assert.Single((await charter.SendAsync(new GetUnionQuery(union))).Value.Officers).Email);
    }

    [Theory, EveryDatabase]
    public async Task TheDirectory_IsForThePlatformsAdministratorsOnly(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);

        charter.As(FakeUser.Staff(StaffRole.Administrator, Guid.NewGuid()));

        Assert.IsType<Failure.Forbidden>((await charter.SendAsync(new GetUnionsQuery(null, OnlyTasks: false, 1))).Failure);
        Assert.IsType<Failure.Forbidden>((await charter.SendAsync(new AddUnionCommand("GMB"))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task TheFirstOfficer_IsAskedAtOnce_WhatEmployersWaitFor(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var union = Union.List("GMB");
        union.ConfirmIndependence(charter.Clock.GetUtcNow());
        await charter.SaveAsync(union);
        var application = await made.StartedAsync();
        await AUnion.AddAsync(charter, application, union.Id, "Drivers");
        await AUnion.AddAsync(charter, application, union.Id, "Cleaners");

        Assert.Null((await charter.As(Administrator).SendAsync(await OfficerAsync(charter, union.Id))).Failure);

        Assert.Equal(2, await charter.QueryAsync(db => db.Outbox.CountAsync(m => m.To == Successor)));
        Assert.All(
            (await charter.As(made.AsOwner).SendAsync(new GetRecognitionsQuery(application))).Value.Recognitions,
            r => Assert.Equal((AttestationState.Waiting, false), (r.State, r.CanRemove)));
    }

    [Theory, EveryDatabase]
    public async Task WhenAnOfficerLeaves_TheirLinkDies_AndGoesToTheOneWhoTakesOver(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        await AUnion.AskedAsync(made);
        var old = await AUnion.TokenAsync(charter);
        charter.As(Administrator).Clock.Advance(TimeSpan.FromMinutes(1));
        var union = (await charter.QueryAsync(db => db.Unions.ToListAsync())).Single(u => u.OfficerInPost?.Email == AUnion.Officer);

        await charter.SendAsync(new EndOfficerCommand(union.Id, union.Version, union.OfficerInPost!.Id));
        var dead = await charter.As(FakeUser.Nobody).SendAsync(new GetAttestationQuery(old));
        await charter.As(Administrator).SendAsync(await OfficerAsync(charter, union.Id));

        Assert.Equal(AttestationState.Replaced, dead.Value.State);
        Assert.Null(dead.Value.Claim);
        charter.As(FakeUser.Nobody);
        Assert.IsType<Failure.Conflict>((await charter.SendAsync(new GiveAttestationCommand(old, AttestationAnswer.Confirm, null))).Failure);
        var token = await AUnion.TokenAsync(charter, Successor);
        Assert.Equal("Sam Successor", (await charter.SendAsync(new GetAttestationQuery(token))).Value.Claim?.OfficerName);
        Assert.Null((await charter.SendAsync(new GiveAttestationCommand(token, AttestationAnswer.Confirm, null))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task ASecondOfficer_IsNotAskedWhatTheFirstHolds_UntilTheFirstLeaves(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        await AUnion.AskedAsync(made);
        charter.As(Administrator).Clock.Advance(TimeSpan.FromMinutes(1));
        var union = (await charter.QueryAsync(db => db.Unions.ToListAsync())).Single(u => u.OfficerInPost?.Email == AUnion.Officer);
        var first = union.OfficerInPost!.Id;

        await charter.SendAsync(await OfficerAsync(charter, union.Id));
        var whileBoth = await charter.QueryAsync(db => db.Outbox.CountAsync(m => m.To == Successor));
        await charter.SendAsync(new EndOfficerCommand(union.Id, await VersionAsync(charter, union.Id), first));

        Assert.Equal(0, whileBoth);
        Assert.Equal(1, await charter.QueryAsync(db => db.Outbox.CountAsync(m => m.To == Successor)));
    }

    private static async Task<RegisterOfficerCommand> OfficerAsync(TestCharter charter, Guid union) =>
        new(union, await VersionAsync(charter, union), "Sam Successor", "Regional secretary", Successor);

    private static Task<Guid> VersionAsync(TestCharter charter, Guid union) =>
        charter.QueryAsync(db => db.Unions.Where(u => u.Id == union).Select(u => u.Version).SingleAsync());
}
