using CharterTracker.Domain.Employers;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Employers;

public class UpdateEmployerDetailsTests
{
    [Theory, EveryDatabase]
    public async Task Update_ToNearlyTheNameOfAnother_AsksFirst_AndIsAllowedWhereItIsAnother(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (person, other) = AScheme.Join("Aintree Bakers Limited");
        await system.SaveAsync(person, other);
        var command = await RenameAsync(made, "Aintree Baker Ltd");

        var asked = await system.SendAsync(command);
        var told = await system.SendAsync(command with { IsAnother = true });

        Assert.Equal("IsAnother", Assert.Single(Assert.IsType<Failure.Invalid>(asked.Failure).Errors).Field);
        Assert.Null(told.Failure);
        Assert.Equal("Aintree Baker Ltd", (await StoredAsync(made)).Name);
    }

    [Fact]
    public async Task Update_ToNearlyItsOwnName_AsksNothing()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);

        Assert.Null((await system.SendAsync(await RenameAsync(made, "Calder Vale Food Limited"))).Failure);
        Assert.Null((await system.SendAsync(await RenameAsync(made, "Calder Vale Foods Limited"))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Update_OfTheName_EndsTheVerification_AndTheLetterThatWasPrintedForTheOldOne(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var employer = await AnUnverifiedEmployer.InAsync(system);
        var code = await employer.LetterAsync();
        var made = employer.Made;
        system.As(made.AsOwner);

        Assert.Null((await system.SendAsync(await RenameAsync(made, "Tesco PLC"))).Failure);
        var entered = await system.SendAsync(new EnterLetterCodeCommand(made.Employer.Id, code));

        Assert.IsType<Failure.Conflict>(entered.Failure);
        Assert.Null((await StoredAsync(made)).VerifiedAt);
    }

    [Fact]
    public async Task Update_OfTheLegalForm_KeepsTheVerificationAndTheLetter()
    {
        await using var system = await TestSystem.StartAsync();
        var employer = await AnUnverifiedEmployer.InAsync(system);
        var code = await employer.LetterAsync();
        var made = employer.Made;
        system.As(made.AsOwner);

        Assert.Null((await system.SendAsync(await RenameAsync(made, "Calder Vale Foods Ltd"))).Failure);

        Assert.Null((await system.SendAsync(new EnterLetterCodeCommand(made.Employer.Id, code))).Failure);
        Assert.Null((await system.SendAsync(await RenameAsync(made, "CALDER VALE FOODS LIMITED"))).Failure);
        Assert.NotNull((await StoredAsync(made)).VerifiedAt);
    }

    private static async Task<UpdateEmployerDetailsCommand> RenameAsync(AnEmployersCase made, string name)
    {
        var stored = await StoredAsync(made);
        return new UpdateEmployerDetailsCommand(stored.Id, stored.Version, name, OrganisationType.Business, "10710");
    }

    private static Task<Employer> StoredAsync(AnEmployersCase made) =>
        made.System.QueryAsync(db => db.Employers.AsNoTracking().AsSplitQuery().SingleAsync(e => e.Id == made.Employer.Id));
}
