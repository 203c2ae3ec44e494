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

/// <summary>Several unions and several bargaining units of one employer.</summary>
public class AddRecognitionTests
{
    [Theory, EveryDatabase]
    public async Task TwoUnions_AndTwoUnitsOfOne_AreAskedEachByItself_AndAllMustConfirm(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (unite, unison) = (await AUnion.SavedAsync(system), await AUnion.SavedAsync(system, "UNISON"));
        var application = await made.StartedAsync();
        Guid[] recognitions =
        [
            await AUnion.AddAsync(system, application, unite.Id, "Drivers"),
            await AUnion.AddAsync(system, application, unite.Id, "Cleaners"),
            await AUnion.AddAsync(system, application, unison.Id, "Office staff"),
        ];
        List<ConfirmationStatus> standings = [];
        List<string> needs = [];

        foreach (var recognition in recognitions)
        {
            system.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Null((await system.As(made.AsOwner).SendAsync(new AskForConfirmationCommand(application, recognition))).Failure);
            await system.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(system), AttestationAnswer.Confirm, null));
            standings.Add(ConfirmationStatuses.Compute(
                await system.QueryAsync(db => db.Recognitions.ToListAsync()),
                await system.QueryAsync(db => db.Attestations.ToListAsync()),
                DateOnly.FromDateTime(system.Clock.GetUtcNow().UtcDateTime),
                closedAt: null));
            var list = (await system.As(made.AsOwner).SendAsync(new GetTaskListQuery(application))).Value;
            needs.Add(string.Join(", ", list.StillNeeds.Select(n => n.Words).Where(w => w.StartsWith("The answer of", StringComparison.Ordinal)).Select(w => w.Split(" (")[0])));
        }

        Assert.Equal([ConfirmationStatus.Waiting, ConfirmationStatus.Waiting, ConfirmationStatus.Confirmed], standings);
        Assert.Equal(["The answer of UNISON for Office staff, The answer of Unite the Union for Cleaners", "The answer of UNISON for Office staff", ""], needs);
        var rows = (await system.As(made.AsOwner).SendAsync(new GetRecognitionsQuery(application))).Value.Recognitions;
        Assert.Equal(["UNISON Office staff", "Unite the Union Cleaners", "Unite the Union Drivers"], rows.Select(r => $"{r.Union} {r.BargainingUnit}"));
    }

    [Theory, EveryDatabase]
    public async Task Add_TheSameWorkersTwice_OrMoreThanThereAre_IsInvalid(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var union = await AUnion.SavedAsync(system);
        var application = await made.StartedAsync();
        await AUnion.AddAsync(system, application, union.Id);

        var twice = await system.SendAsync(Adding(application, union.Id, " drivers", "40"));
        var tooMany = await system.SendAsync(Adding(application, union.Id, "Cleaners", "43"));
        var unknown = await system.SendAsync(Adding(application, Guid.NewGuid(), "Cleaners", "3"));

        Assert.Equal((nameof(AddRecognitionCommand.BargainingUnit), nameof(AddRecognitionCommand.WorkersCovered), nameof(AddRecognitionCommand.UnionId)), (FieldOf(twice), FieldOf(tooMany), FieldOf(unknown)));
    }

    [Theory, EveryDatabase]
    public async Task Add_AUnionThatHasNobodyToAsk_TellsThePlatformsAdministrators_Once(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        await system.SaveAsync(Grant.FromConsole(made.Lead.Id, StaffRole.Administrator, schemeId: null, seat: null, system.Clock.GetUtcNow()));
        var union = await system.SaveAsync(Union.List("GMB"));
        var application = await made.StartedAsync();

        await AUnion.AddAsync(system, application, union.Id, "Drivers");
        await AUnion.AddAsync(system, application, union.Id, "Cleaners");

        var told = Assert.Single(await system.QueryAsync(db => db.Outbox.Where(m => m.To == made.Lead.Email).ToListAsync()));
        Assert.Equal("GMB has nobody to ask", told.Subject);
        Assert.Contains($"/admin/unions/{union.Id}", told.Body, StringComparison.Ordinal);
    }

    private static AddRecognitionCommand Adding(Guid application, Guid union, string unit, string workers) =>
        new(application, union, RecognitionKind.Voluntary, unit, workers, new DateOnly(2019, 3, 1));

    private static string FieldOf(Result<Guid> result) => Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Field;
}
