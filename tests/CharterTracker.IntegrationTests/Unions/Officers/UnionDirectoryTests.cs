using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
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
        await using var system = await TestSystem.StartAsync(kind);
        system.As(Administrator);
        var union = (await system.SendAsync(new AddUnionCommand("Harbour Workers' Union"))).Value;

        var again = await system.SendAsync(new AddUnionCommand("HARBOUR WORKERS' UNION"));
        var early = await system.SendAsync(await OfficerAsync(system, union));
        var unticked = await system.SendAsync(new MarkUnionCheckedCommand(union, await VersionAsync(system, union), IsOnTheList: false));
        var marked = await system.SendAsync(new MarkUnionCheckedCommand(union, await VersionAsync(system, union), IsOnTheList: true));
        var added = await system.SendAsync(await OfficerAsync(system, union));

        Assert.IsType<Failure.Invalid>(again.Failure);
        Assert.Contains("Check the union against the Certification Officer's list first", Assert.IsType<Failure.Conflict>(early.Failure).Message, StringComparison.Ordinal);
        Assert.IsType<Failure.Invalid>(unticked.Failure);
        Assert.Null(marked.Failure);
        Assert.Null(added.Failure);
        Assert.Equal(Successor, Assert.Single((await system.SendAsync(new GetUnionQuery(union))).Value.Officers).Email);
    }

    [Theory, EveryDatabase]
    public async Task TheDirectory_IsForThePlatformsAdministratorsOnly(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);

        system.As(FakeUser.Staff(StaffRole.Administrator, Guid.NewGuid()));

        Assert.IsType<Failure.Forbidden>((await system.SendAsync(new GetUnionsQuery(null, OnlyTasks: false, 1))).Failure);
        Assert.IsType<Failure.Forbidden>((await system.SendAsync(new AddUnionCommand("GMB"))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task TheFirstOfficer_IsAskedAtOnce_WhatEmployersWaitFor(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var union = Union.List("GMB");
        union.ConfirmIndependence(system.Clock.GetUtcNow());
        await system.SaveAsync(union);
        var application = await made.StartedAsync();
        await AUnion.AddAsync(system, application, union.Id, "Drivers");
        await AUnion.AddAsync(system, application, union.Id, "Cleaners");

        Assert.Null((await system.As(Administrator).SendAsync(await OfficerAsync(system, union.Id))).Failure);

        Assert.Equal(2, await system.QueryAsync(db => db.Outbox.CountAsync(m => m.To == Successor)));
        Assert.All(
            (await system.As(made.AsOwner).SendAsync(new GetRecognitionsQuery(application))).Value.Recognitions,
            r => Assert.Equal((AttestationState.Waiting, false), (r.State, r.CanRemove)));
    }

    [Theory, EveryDatabase]
    public async Task WhenAnOfficerLeaves_TheirLinkDies_AndGoesToTheOneWhoTakesOver(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        await AUnion.AskedAsync(made);
        var old = await AUnion.TokenAsync(system);
        system.As(Administrator).Clock.Advance(TimeSpan.FromMinutes(1));
        var union = (await system.QueryAsync(db => db.Unions.ToListAsync())).Single(u => u.Officers.Any(o => o.Email == AUnion.Officer));

        await system.SendAsync(new EndOfficerCommand(union.Id, union.Version, union.Officers.Single().Id));
        var dead = await system.As(FakeUser.Nobody).SendAsync(new GetAttestationQuery(old));
        await system.As(Administrator).SendAsync(await OfficerAsync(system, union.Id));

        Assert.Equal(AttestationState.Replaced, dead.Value.State);
        Assert.Null(dead.Value.Question);
        system.As(FakeUser.Nobody);
        Assert.IsType<Failure.Conflict>((await system.SendAsync(new GiveAttestationCommand(old, AttestationAnswer.Confirm, null))).Failure);
        var token = await AUnion.TokenAsync(system, Successor);
        Assert.Equal("Sam Successor", (await system.SendAsync(new GetAttestationQuery(token))).Value.Question?.OfficerName);
        Assert.Null((await system.SendAsync(new GiveAttestationCommand(token, AttestationAnswer.Confirm, null))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task ASecondOfficer_IsNotAskedWhatTheFirstHolds_UntilTheFirstLeaves(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        await AUnion.AskedAsync(made);
        system.As(Administrator).Clock.Advance(TimeSpan.FromMinutes(1));
        var union = (await system.QueryAsync(db => db.Unions.ToListAsync())).Single(u => u.Officers.Any(o => o.Email == AUnion.Officer));
        var first = union.Officers.Single().Id;

        await system.SendAsync(await OfficerAsync(system, union.Id));
        var whileBoth = await system.QueryAsync(db => db.Outbox.CountAsync(m => m.To == Successor));
        await system.SendAsync(new EndOfficerCommand(union.Id, await VersionAsync(system, union.Id), first));

        Assert.Equal(0, whileBoth);
        Assert.Equal(1, await system.QueryAsync(db => db.Outbox.CountAsync(m => m.To == Successor)));
    }

    [Theory, EveryDatabase]
    public async Task AnOfficerOfAScheme_IsAskedThere_AndTheNationalOneEverywhereElse(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var elsewhere = await AScheme.SavedAsync(system, "tyne");
        var union = await AUnion.SavedAsync(system);
        system.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await system.As(Administrator).SendAsync(await OfficerAsync(system, union.Id) with { SchemeId = made.Scheme.Id })).Failure);
        var here = await made.StartedAsync();
        var recognition = await AUnion.AddAsync(system, here, union.Id);
        var there = (await system.SendAsync(new StartApplicationCommand(made.Employer.Id, elsewhere.Charter.Id, "aspiring"))).Value;

        await system.SendAsync(new AskForConfirmationCommand(here, recognition));
        await system.SendAsync(new AskForConfirmationCommand(there, recognition));

        var officers = (await system.QueryAsync(db => db.Unions.SingleAsync(u => u.Id == union.Id))).Officers.ToDictionary(o => o.Id, o => o.Email);
        var asked = await system.QueryAsync(db => db.Attestations.ToListAsync());
        Assert.Equal((Successor, AUnion.Officer), (officers[asked.Single(a => a.ApplicationId == here).OfficerId], officers[asked.Single(a => a.ApplicationId == there).OfficerId]));
        var regional = officers.Single(o => o.Value == Successor).Key;
        await system.As(Administrator).SendAsync(new EndOfficerCommand(union.Id, await VersionAsync(system, union.Id), regional));
        var waiting = await system.QueryAsync(db => db.Attestations.Where(a => a.ReplacedAt == null).ToListAsync());
        Assert.Equal(new[] { here, there }.Order(), waiting.Select(a => a.ApplicationId).Order());
        Assert.All(waiting, a => Assert.Equal(AUnion.Officer, officers[a.OfficerId]));
    }

    [Theory, EveryDatabase]
    public async Task AnOfficerOfAnotherScheme_IsNobodyToAsk_AndTheAdministratorsHearOfIt_UntilOneOfThisSchemeIsThere(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var elsewhere = await AScheme.SavedAsync(system, "tyne");
        var person = AnAccount.With("ada.admin@platform.test");
        await system.SaveAsync(person);
        await system.SaveAsync(Grant.FromConsole(person.Id, StaffRole.Administrator, schemeId: null, seat: null, system.Clock.GetUtcNow()));
        var union = Union.List("GMB");
        union.ConfirmIndependence(system.Clock.GetUtcNow());
        union.RegisterOfficer("Tina Tyne", "Regional secretary", AUnion.Officer, system.Clock.GetUtcNow(), elsewhere.Scheme.Id);
        await system.SaveAsync(union);
        var application = await made.StartedAsync();
        var recognition = await AUnion.AddAsync(system, application, union.Id);

        var refused = await system.SendAsync(new AskForConfirmationCommand(application, recognition));
        var row = Assert.Single((await system.SendAsync(new GetRecognitionsQuery(application))).Value.Recognitions);
        var tasks = (await system.As(Administrator).SendAsync(new GetUnionsQuery(null, OnlyTasks: true, 1))).Value.Items;
        var unknown = await system.SendAsync(await OfficerAsync(system, union.Id) with { SchemeId = Guid.NewGuid() });
        var registered = await system.SendAsync(await OfficerAsync(system, union.Id) with { SchemeId = made.Scheme.Id });

        Assert.Contains("nobody at GMB to ask", Assert.IsType<Failure.Conflict>(refused.Failure).Message, StringComparison.Ordinal);
        Assert.Equal((false, false), (row.HasOfficer, row.CanAsk));
        Assert.Equal(["GMB True 1"], tasks.Select(t => $"{t.Name} {t.HasOfficer} {t.EmployersWaiting}"));
        Assert.Contains(made.Scheme.Name, Assert.Single(await system.QueryAsync(db => db.Outbox.Where(m => m.To == person.Email).ToListAsync())).Body, StringComparison.Ordinal);
        Assert.Equal("SchemeId", Assert.Single(Assert.IsType<Failure.Invalid>(unknown.Failure).Errors).Field);
        Assert.Null(registered.Failure);
        Assert.Equal([Successor], await system.QueryAsync(db => db.Outbox.Where(m => m.Subject.StartsWith("Does ")).Select(m => m.To).ToListAsync()));
        Assert.Empty((await system.SendAsync(new GetUnionsQuery(null, OnlyTasks: true, 1))).Value.Items);
    }

    private static async Task<RegisterOfficerCommand> OfficerAsync(TestSystem system, Guid union) =>
        new(union, await VersionAsync(system, union), "Sam Successor", "Regional secretary", Successor);

    private static Task<Guid> VersionAsync(TestSystem system, Guid union) =>
        system.QueryAsync(db => db.Unions.Where(u => u.Id == union).Select(u => u.Version).SingleAsync());
}
